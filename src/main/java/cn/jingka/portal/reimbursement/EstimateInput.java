package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The year that somebody wants to have worked out. The person is taken as covered on every day of it.
 *
 * @param category the category held in the year (RB-25), if any
 * @param outpatient outpatient self-pay-one, one entry a visit or a day; order without meaning
 * @param inpatient the stays; the position decides between stays with the same dates (RB-DATE)
 * @param declaredOverCeiling whether what lies over the ceiling counts as declared and approved (RB-DECL)
 */
public record EstimateInput(
        int year,
        Optional<Category> category,
        List<Visit> outpatient,
        List<HospitalStay> inpatient,
        boolean declaredOverCeiling) {

    public EstimateInput {
        outpatient = List.copyOf(outpatient);
        inpatient = List.copyOf(inpatient);
    }

    public record Visit(LocalDate date, Fen selfPayOne) {}

    public record HospitalStay(LocalDate admitted, LocalDate discharged, Fen selfPayOne) {}
}
