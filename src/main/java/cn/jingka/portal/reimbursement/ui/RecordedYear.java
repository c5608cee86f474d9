package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.OwnMembership.HeldCategory;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.EstimateInput.HospitalStay;
import cn.jingka.portal.reimbursement.EstimateInput.Visit;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import cn.jingka.portal.reimbursement.TreatmentLine;
import cn.jingka.portal.reimbursement.rules.Category;
import cn.jingka.portal.reimbursement.rules.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A member's year on record as the estimator takes it: the lines that count, and the category held in it (RB-25). */
record RecordedYear(OwnYear year, List<HeldCategory> categories) {

    EstimateInput input() {
        return new EstimateInput(
                year.year(),
                category(),
                outpatient().isPositive()
                        ? List.of(new Visit(LocalDate.of(year.year(), 12, 31), outpatient()))
                        : List.of(),
                lines(Channel.INPATIENT)
                        .filter(line -> line.selfPayOne().isPositive())
                        .map(line -> new HospitalStay(line.admitted(), line.date(), line.selfPayOne()))
                        .toList(),
                false);
    }

    /** One sum, as the form asks for it, less what was reversed. */
    private Fen outpatient() {
        return lines(Channel.OUTPATIENT).map(TreatmentLine::selfPayOne).reduce(Fen.ZERO, Fen::plus);
    }

    private Stream<TreatmentLine> lines(Channel channel) {
        return year.lines().stream().filter(line -> line.channel() == channel && line.counted());
    }

    /** The one that gives most, when several were held. */
    private Optional<Category> category() {
        return Stream.of(MemberCategory.SPECIAL_HARDSHIP, MemberCategory.MODEL_WORKER, MemberCategory.HARDSHIP)
                .filter(this::held)
                .map(MemberCategory::name)
                .map(Category::valueOf)
                .findFirst();
    }

    private boolean held(MemberCategory category) {
        return categories.stream()
                .filter(held -> held.category() == category)
                .anyMatch(held ->
                        held.period().overlaps(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year(), 12, 31)));
    }
}
