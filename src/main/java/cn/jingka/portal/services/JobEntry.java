package cn.jingka.portal.services;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import java.util.List;
import java.util.Optional;

/**
 * What a member says of the work they look for (JOB-1).
 *
 * @param occupation one line
 * @param field one of {@link #FIELDS}
 * @param district a code of {@link District}
 * @param workingTime one of {@link #WORKING_TIMES}
 * @param schooling one of {@link #SCHOOLINGS}
 * @param years of experience
 * @param monthly the wage wished for, if said
 * @param about skills and experience in own words
 */
public record JobEntry(
        String occupation,
        String field,
        String district,
        String workingTime,
        String schooling,
        int years,
        Optional<Fen> monthly,
        String about) {

    public static final List<String> FIELDS =
            List.of("OFFICE", "TECHNICAL", "PRODUCTION", "SERVICE", "TRANSPORT", "CARE", "SALES", "OTHER");
    public static final List<String> WORKING_TIMES = List.of("FULL", "PART", "SHIFT", "ANY");
    public static final List<String> SCHOOLINGS =
            List.of("JUNIOR", "SENIOR", "VOCATIONAL", "COLLEGE", "BACHELOR", "MASTER");

    public JobEntry {
        occupation = occupation.strip();
        about = about.strip();
    }

    @Override
    public String toString() {
        return "JobEntry[" + field + "]";
    }
}
