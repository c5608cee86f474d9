package cn.jingka.portal.reimbursement.internal.estimate;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.EstimateInput.HospitalStay;
import cn.jingka.portal.reimbursement.EstimateInput.Visit;
import cn.jingka.portal.reimbursement.Estimates;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.Category;
import cn.jingka.portal.reimbursement.rules.OutpatientLine;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import cn.jingka.portal.reimbursement.rules.Stay;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

@Service
class EstimateService implements Estimates {

    private final ReimbursementRules rules;

    EstimateService(ReimbursementRules rules) {
        this.rules = rules;
    }

    @Override
    public int firstYear() {
        return rules.starts().getYear();
    }

    @Override
    public List<Violation> violations(EstimateInput input) {
        return new EstimateCheck(rules, input).violations();
    }

    @Override
    public Assessment assess(EstimateInput input) {
        violations(input).stream().findFirst().ifPresent(first -> {
            throw new DomainException(Kind.INVALID, first.key(), first.argumentsFor(first.place()));
        });
        return rules.assess(facts(input));
    }

    private static YearFacts facts(EstimateInput input) {
        LocalDate lastDay = LocalDate.of(input.year(), 12, 31);
        List<Period> wholeYear = List.of(new Period(LocalDate.of(input.year(), 1, 1), lastDay));
        return new YearFacts(
                input.year(),
                lastDay,
                wholeYear,
                held(Category.MODEL_WORKER, input, wholeYear),
                held(Category.HARDSHIP, input, wholeYear),
                held(Category.SPECIAL_HARDSHIP, input, wholeYear),
                IntStream.range(0, input.outpatient().size())
                        .mapToObj(at -> line(at, input.outpatient().get(at)))
                        .toList(),
                IntStream.range(0, input.inpatient().size())
                        .mapToObj(at -> stay(at, input.inpatient().get(at)))
                        .toList(),
                input.declaredOverCeiling() ? YearFacts.EVERYTHING_DECLARED : 0);
    }

    private static List<Period> held(Category category, EstimateInput input, List<Period> wholeYear) {
        return input.category().filter(category::equals).isPresent() ? wholeYear : List.of();
    }

    private static OutpatientLine line(int position, Visit visit) {
        return new OutpatientLine(id(position), visit.date(), visit.selfPayOne().value());
    }

    private static Stay stay(int position, HospitalStay stay) {
        return new Stay(
                id(position),
                stay.admitted(),
                stay.discharged(),
                stay.selfPayOne().value());
    }

    /** The position stands for the settlement id in ties; padded, because ids are compared as texts (RB-DATE). */
    private static String id(int position) {
        return "%05d".formatted(position);
    }
}
