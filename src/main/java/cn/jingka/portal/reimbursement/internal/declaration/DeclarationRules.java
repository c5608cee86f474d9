package cn.jingka.portal.reimbursement.internal.declaration;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.internal.settlement.YearAccounts;
import cn.jingka.portal.reimbursement.rules.Channel;
import cn.jingka.portal.reimbursement.rules.OverCeilingResult;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What of a declaration may be approved (RB-DECL): the smaller of what is declared and what lies over the ceiling in the feed so
 * far and is not approved in another case. What the bands would pay for it is said in the steps, by the engine of the runs.
 */
@Component
class DeclarationRules {

    private static final String CRITERION = DeclarationClaim.TEXTS + ".criterion.";
    private static final String STEP = DeclarationClaim.TEXTS + ".step.";
    private static final String ENGINE_BAND = "reimbursement.step.over.band";
    private static final String ENGINE_TOTAL = "reimbursement.step.over.total";
    private static final int LAST_DAY = 31;

    private final YearAccounts accounts;
    private final ReimbursementRules rules;

    DeclarationRules(YearAccounts accounts, ReimbursementRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    Assessment assess(AssessmentFacts facts) {
        Optional<Integer> year = DeclarationClaim.year(facts.answers());
        List<Criterion> criteria = new ArrayList<>();
        Criterion inForce = inForce(year, facts.today());
        criteria.add(inForce);
        if (inForce.met() != Met.MET) {
            return new Assessment(Fen.ZERO, criteria, List.of(), rules.version());
        }
        YearFacts account = accounts.facts(facts.person(), year.orElseThrow());
        OverCeilingResult over = accounts.withApproved(account, 0).overCeiling();
        long others = approvedInOtherCases(facts, account.year());
        long open = Math.max(0, Math.min(inChannels(over, facts.answers()), over.total() - others));
        criteria.add(covered(account));
        criteria.add(criterion(
                "RB-OVER",
                "overCeiling",
                over.total() > 0,
                count(account.year()),
                fen(over.outpatientOver()),
                fen(over.inpatientOver()),
                fen(over.total())));
        criteria.add(criterion("RB-DECL", "notDeclared", open > 0, fen(over.total()), fen(others), fen(open)));
        Optional<Fen> declared = facts.answers().money(DeclarationClaim.AMOUNT);
        criteria.add(new Criterion(
                "RB-DECL",
                rules.starts(),
                CRITERION + "amount",
                declared.map(amount -> amount.isPositive() ? Met.MET : Met.NOT_MET)
                        .orElse(Met.OPEN),
                List.of(fen(declared.orElse(Fen.ZERO).value()), fen(open))));
        boolean met = criteria.stream().noneMatch(criterion -> criterion.met() == Met.NOT_MET);
        // Without an answer yet, the pre-check shows what could be declared at most.
        long amount = met ? Math.min(open, declared.map(Fen::value).orElse(open)) : 0;
        return new Assessment(Fen.of(amount), criteria, steps(account, over, others, open, amount), rules.version());
    }

    private Criterion inForce(Optional<Integer> year, LocalDate today) {
        Met met = year.map(asked -> rules.inForce(asked) && asked <= today.getYear() ? Met.MET : Met.NOT_MET)
                .orElse(Met.OPEN);
        return new Criterion(
                "RB-YEAR",
                rules.starts(),
                CRITERION + "year",
                met,
                List.of(count(year.orElse(today.getYear())), new StepArg.Day(rules.starts())));
    }

    private Criterion covered(YearFacts account) {
        LocalDate first = LocalDate.of(account.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(account.year(), Month.DECEMBER, LAST_DAY);
        boolean met = account.covered().stream().anyMatch(period -> period.overlaps(first, last));
        return criterion("RB-WHO", "who", met, count(account.year()));
    }

    private Criterion criterion(String clause, String key, boolean met, StepArg... facts) {
        return new Criterion(clause, rules.starts(), CRITERION + key, met ? Met.MET : Met.NOT_MET, List.of(facts));
    }

    private static long inChannels(OverCeilingResult over, Answers answers) {
        List<String> chosen = answers.several(DeclarationClaim.CHANNELS);
        long outpatient = chosen.contains(DeclarationClaim.option(Channel.OUTPATIENT)) ? over.outpatientOver() : 0;
        long inpatient = chosen.contains(DeclarationClaim.option(Channel.INPATIENT)) ? over.inpatientOver() : 0;
        return chosen.isEmpty() ? over.total() : outpatient + inpatient;
    }

    private static long approvedInOtherCases(AssessmentFacts facts, int year) {
        return facts.granted().stream()
                .filter(granted -> granted.kind().equals(DeclarationClaim.CODE))
                .filter(granted -> DeclarationClaim.year(granted.answers()).equals(Optional.of(year)))
                .mapToLong(granted -> granted.amount().value())
                .sum();
    }

    private List<Step> steps(YearFacts account, OverCeilingResult over, long others, long open, long amount) {
        List<Step> steps = new ArrayList<>();
        var after = accounts.withApproved(account, Math.addExact(others, amount));
        steps.addAll(named(after.steps(), ENGINE_TOTAL));
        if (others > 0) {
            steps.add(step("approvedBefore", others, fen(others), fen(open)));
        }
        if (amount == 0) {
            return steps;
        }
        steps.add(step("amount", amount, fen(open), fen(amount)));
        steps.addAll(named(after.steps(), ENGINE_BAND));
        long before = accounts.withApproved(account, others).overCeiling().amount();
        long more = after.overCeiling().amount() - before;
        steps.add(
                others > 0
                        ? step("paysMore", more, fen(after.overCeiling().amount()), fen(before), fen(more))
                        : step("pays", more, fen(more)));
        steps.add(step("nextRun", amount, fen(amount)));
        return steps;
    }

    private static List<Step> named(List<Step> steps, String key) {
        return steps.stream().filter(step -> step.key().equals(key)).toList();
    }

    private Step step(String key, long amount, StepArg... args) {
        return new Step("RB-DECL", STEP + key, List.of(args), amount, rules.starts());
    }

    private static StepArg fen(long fen) {
        return new StepArg.Amount(fen);
    }

    private static StepArg count(long value) {
        return new StepArg.Count(value);
    }
}
