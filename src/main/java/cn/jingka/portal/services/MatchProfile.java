package cn.jingka.portal.services;

import cn.jingka.portal.common.place.District;
import java.util.List;

/**
 * What a member says of themselves (MATCH-1); others see nothing else.
 *
 * @param alias how they want to be called
 * @param gender one of {@link #GENDERS}
 * @param district a code of {@link District}
 * @param schooling one of {@link JobEntry#SCHOOLINGS}
 * @param wishes whom they would like to meet
 */
public record MatchProfile(
        String alias,
        String gender,
        int birthYear,
        String district,
        String schooling,
        String occupation,
        String about,
        String wishes) {

    public static final List<String> GENDERS = List.of("FEMALE", "MALE");

    public MatchProfile {
        alias = alias.strip();
        occupation = occupation.strip();
        about = about.strip();
        wishes = wishes.strip();
    }

    @Override
    public String toString() {
        return "MatchProfile";
    }
}
