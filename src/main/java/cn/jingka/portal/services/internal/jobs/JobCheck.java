package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.services.JobEntry;
import java.util.List;

/** What a job-wanted entry must say. Others read it: a number or an address in it would give away whose it is. */
final class JobCheck {

    private static final int OCCUPATION = 40;
    private static final int ABOUT = 1000;
    private static final int YEARS = 60;
    private static final String LONG_NUMBER = "(?s).*[0-9０-９](?:[ -]?[0-9０-９]){6,}.*";

    private JobCheck() {}

    static void check(JobEntry entry) {
        words(entry.occupation(), OCCUPATION, "services.jobs.occupationMissing");
        words(entry.about(), ABOUT, "services.jobs.aboutMissing");
        choice(entry.field(), JobEntry.FIELDS);
        choice(entry.district(), District.CODES);
        choice(entry.workingTime(), JobEntry.WORKING_TIMES);
        choice(entry.schooling(), JobEntry.SCHOOLINGS);
        require(entry.years() >= 0 && entry.years() <= YEARS, "services.jobs.yearsWrong");
        require(entry.monthly().map(Fen::isPositive).orElse(true), "services.jobs.monthlyWrong");
    }

    private static void words(String words, int longest, String missing) {
        require(!words.isEmpty(), missing);
        if (words.length() > longest) {
            throw new DomainException(DomainException.Kind.INVALID, "services.request.tooLong", longest);
        }
        require(!words.matches(LONG_NUMBER), "services.jobs.number");
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
