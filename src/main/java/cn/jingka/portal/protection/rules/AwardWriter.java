package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Key;
import cn.jingka.portal.common.explain.StepArg.Rate;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of PROT-3 to PROT-5 with its steps. */
final class AwardWriter {

    private final ProtectionRules rules;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();

    /** @param day the day of the event; its term's parameters apply */
    AwardWriter(ProtectionRules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    /** PROT-3, PROT-TABLE. */
    Award disability(CountedFindings findings, Fen grantedForAccident, Fen grantedInTerm) {
        long base = rules.fen(Parameter.DISABILITY_BASE, day);
        Rounding rounding = rules.rounding(Parameter.DISABILITY_ROUNDING, day);
        findings.counted()
                .forEach(finding -> finding(finding, findings.components().get(finding), base, rounding));
        findings.leftOut()
                .forEach((finding, other) -> step(
                        Parameter.SAME_PART,
                        "leftOut",
                        0,
                        new Key(finding.key()),
                        new Count(finding.item()),
                        new Rate(finding.rateBasisPoints()),
                        new Count(other.item())));
        int sum = findings.rateBasisPoints();
        int atMost = rules.basisPoints(Parameter.AT_MOST, day);
        int rate = Math.min(sum, atMost);
        if (sum > atMost) {
            step(Parameter.AT_MOST, "atMost", rounding.share(base, atMost), new Rate(sum), new Rate(atMost));
        } else if (findings.counted().size() > 1) {
            step(
                    Parameter.SEVERAL_FINDINGS,
                    "sum",
                    rounding.share(base, sum),
                    new Count(findings.counted().size()),
                    new Rate(sum));
        }
        long amount = rounding.share(base, rate);
        step(Parameter.DISABILITY_BASE, "disability", amount, new Amount(base), new Rate(rate), new Amount(amount));
        if (grantedForAccident.isPositive()) {
            amount = Math.max(0, amount - grantedForAccident.value());
            step(
                    Parameter.SEVERAL_FINDINGS,
                    "sameAccident",
                    amount,
                    new Amount(grantedForAccident.value()),
                    new Amount(amount));
        }
        return capped(Parameter.DISABILITY_CAP, amount, grantedInTerm);
    }

    private void finding(TableFinding finding, int components, long base, Rounding rounding) {
        boolean together = components > 1;
        step(
                together ? Parameter.TOGETHER : Parameter.TABLE,
                together ? "together" : "finding",
                rounding.share(base, finding.rateBasisPoints()),
                new Key(finding.key()),
                new Count(finding.item()),
                new Count(finding.grade()),
                new Rate(finding.rateBasisPoints()),
                new Count(components));
    }

    /** PROT-4. */
    Award death(boolean disabilityGranted) {
        long amount = rules.fen(Parameter.DEATH_AMOUNT, day);
        step(Parameter.DEATH_AMOUNT, "death", amount, new Amount(amount));
        if (disabilityGranted) {
            step(Parameter.DEATH_AFTER_DISABILITY, "notReduced", amount);
        }
        return new Award(Fen.of(amount), steps);
    }

    /** PROT-5. */
    Award fire(Fen building, Fen equipment, Fen grantedInTerm) {
        long loss = building.plus(equipment).value();
        step(
                Parameter.FIRE_RATE,
                "loss",
                loss,
                new Amount(building.value()),
                new Amount(equipment.value()),
                new Amount(loss));
        int rate = rules.basisPoints(Parameter.FIRE_RATE, day);
        long amount = rules.rounding(Parameter.FIRE_ROUNDING, day).share(loss, rate);
        step(Parameter.FIRE_RATE, "fire", amount, new Amount(loss), new Rate(rate), new Amount(amount));
        return capped(Parameter.FIRE_CAP, amount, grantedInTerm);
    }

    /** Caps hold per member and term, across cases (PROT-3, PROT-5). */
    private Award capped(Parameter capParameter, long amount, Fen granted) {
        long cap = rules.fen(capParameter, day);
        long left = Math.max(0, cap - granted.value());
        long due = Math.min(amount, left);
        if (granted.isPositive()) {
            step(
                    capParameter,
                    "capLeft",
                    due,
                    new Amount(cap),
                    new Count(rules.term(day).year()),
                    new Amount(granted.value()),
                    new Amount(left));
        } else if (amount > cap) {
            step(
                    capParameter,
                    "cap",
                    due,
                    new Amount(cap),
                    new Count(rules.term(day).year()));
        }
        step(capParameter, "total", due, new Amount(due));
        return new Award(Fen.of(due), steps);
    }

    private void step(Parameter parameter, String key, long amount, StepArg... args) {
        steps.add(new Step(
                parameter.clause(), "protection.step." + key, List.of(args), amount, rules.since(parameter, day)));
    }
}
