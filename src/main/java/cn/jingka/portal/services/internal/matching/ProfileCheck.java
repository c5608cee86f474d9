package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.MatchProfile;
import java.util.List;

/** What a profile must say; what others read of it holds no number by which its owner could be found. */
final class ProfileCheck {

    private static final int ALIAS = 20;
    private static final int OCCUPATION = 40;
    private static final int WORDS = 800;
    private static final int CONTACT = 100;
    private static final int OLDEST = 100;
    private static final String LONG_NUMBER = "(?s).*[0-9０-９](?:[ -]?[0-9０-９]){5,}.*";

    private ProfileCheck() {}

    /** @param youngest the age that the member must have reached */
    static void check(MatchProfile profile, String contact, int year, int youngest) {
        open(profile.alias(), ALIAS, "services.match.aliasMissing");
        open(profile.occupation(), OCCUPATION, "services.match.occupationMissing");
        open(profile.about(), WORDS, "services.match.aboutMissing");
        open(profile.wishes(), WORDS, "services.match.wishesMissing");
        words(contact.strip(), CONTACT, "services.match.contactMissing");
        choice(profile.gender(), MatchProfile.GENDERS);
        choice(profile.district(), District.CODES);
        choice(profile.schooling(), JobEntry.SCHOOLINGS);
        require(profile.birthYear() >= year - OLDEST && profile.birthYear() <= year, "services.match.yearWrong");
        // Only the year is told: whose birthday may still come is not yet of age for certain.
        if (profile.birthYear() >= year - youngest) {
            throw new DomainException(DomainException.Kind.INVALID, "services.match.tooYoung", youngest, "MATCH-1");
        }
    }

    private static void open(String words, int longest, String missing) {
        words(words, longest, missing);
        require(!words.matches(LONG_NUMBER), "services.match.number");
    }

    static void words(String words, int longest, String missing) {
        require(!words.isEmpty(), missing);
        if (words.length() > longest) {
            throw new DomainException(DomainException.Kind.INVALID, "services.request.tooLong", longest);
        }
    }

    private static void choice(String code, List<String> known) {
        require(code != null && known.contains(code), "services.jobs.choiceMissing");
    }

    private static void require(boolean met, String key) {
        if (!met) {
            throw new DomainException(DomainException.Kind.INVALID, key);
        }
    }
}
