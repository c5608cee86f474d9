package cn.jingka.portal.services.internal.jobs;

import static cn.jingka.portal.services.internal.EntryCheck.choice;
import static cn.jingka.portal.services.internal.EntryCheck.require;
import static cn.jingka.portal.services.internal.EntryCheck.words;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.services.JobEntry;

/** What a job-wanted entry must say. Others read it: a number or an address in it would give away whose it is. */
final class JobCheck {

    private static final int OCCUPATION = 40;
    private static final int ABOUT = 1000;
    private static final int YEARS = 60;
    private static final String LONG_NUMBER = "(?s).*[0-9０-９](?:[ -]?[0-9０-９]){6,}.*";

    private JobCheck() {}

    static void check(JobEntry entry) {
        open(entry.occupation(), OCCUPATION, "services.jobs.occupationMissing");
        open(entry.about(), ABOUT, "services.jobs.aboutMissing");
        choice(entry.field(), JobEntry.FIELDS);
        choice(entry.district(), District.CODES);
        choice(entry.workingTime(), JobEntry.WORKING_TIMES);
        choice(entry.schooling(), JobEntry.SCHOOLINGS);
        require(entry.years() >= 0 && entry.years() <= YEARS, "services.jobs.yearsWrong");
        require(entry.monthly().map(Fen::isPositive).orElse(true), "services.jobs.monthlyWrong");
    }

    private static void open(String words, int longest, String missing) {
        words(words, longest, missing);
        require(!words.matches(LONG_NUMBER), "services.jobs.number");
    }
}
