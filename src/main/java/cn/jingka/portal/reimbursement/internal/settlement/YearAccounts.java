package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/** A person's year by everything imported and approved up to now, for whoever has to judge more than the runs do. */
@Component
public class YearAccounts {

    private static final int LAST_DAY = 31;

    private final YearLines feed;
    private final YearFactsAssembler assembler;
    private final ReimbursementRules rules;
    private final Clock clock;

    YearAccounts(YearLines feed, YearFactsAssembler assembler, ReimbursementRules rules, Clock clock) {
        this.feed = feed;
        this.assembler = assembler;
        this.rules = rules;
        this.clock = clock;
    }

    /** The facts of a year in which a rule is in force; approvals are those recorded so far. */
    public YearFacts facts(PersonId person, int year) {
        return of(person, year).facts();
    }

    /**
     * The year as it would be with another approved amount than the recorded one (RB-DECL).
     *
     * @param approvedFen self-pay-one over the ceiling, taken as declared and approved
     */
    public Assessment withApproved(YearFacts facts, long approvedFen) {
        return rules.assess(new YearFacts(
                facts.year(),
                facts.upTo(),
                facts.covered(),
                facts.modelWorker(),
                facts.hardship(),
                facts.specialHardship(),
                facts.outpatient(),
                facts.stays(),
                approvedFen));
    }

    PersonYear of(PersonId person, int year) {
        Cutoff now = new Cutoff(feed.done(), clock.instant());
        return assembler.of(person, LocalDate.of(year, Month.DECEMBER, LAST_DAY), now);
    }
}
