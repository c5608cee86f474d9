package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.reimbursement.TreatmentLine;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.NotCounted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a person's year beside what the engine made of them. */
final class TreatmentLines {

    private static final String REVERSED = "settlement.line.reversed";
    private static final String REVERSAL_CLAUSE = "RB-NET";

    private TreatmentLines() {}

    static List<TreatmentLine> of(PersonYear year, Assessment assessment) {
        Map<String, NotCounted> excluded = assessment.notCounted().stream()
                .collect(Collectors.toMap(NotCounted::settlementId, Function.identity()));
        return year.lines().stream()
                .map(line -> line(line, Optional.ofNullable(excluded.get(line.settlementId()))))
                .sorted(Comparator.comparing(TreatmentLine::date).thenComparing(TreatmentLine::settlementId))
                .toList();
    }

    private static TreatmentLine line(FeedLine line, Optional<NotCounted> excluded) {
        return new TreatmentLine(
                line.settlementId(),
                line.channel(),
                line.admitted(),
                line.date(),
                line.selfPayOne(),
                line.reversed()
                        ? Optional.of(REVERSED)
                        : excluded.map(out -> out.reason().key()),
                line.reversed() ? Optional.of(REVERSAL_CLAUSE) : excluded.map(NotCounted::clause));
    }
}
