package cn.jingka.portal.claims.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What {@link CaseTexts} and {@link EvidenceRows} encrypt. */
@Component
class SealedCases implements SealedColumns {

    private static final String OF_CASE = "JOIN claim_case c ON c.id = t.case_id";

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                own("answers"),
                own("established"),
                own("estimate"),
                part("claim_move", "ordinal", "why", "why"),
                part("claim_change", "ordinal", "filed", "change.filed"),
                part("claim_change", "ordinal", "established", "change.established"),
                part("claim_change", "ordinal", "reason", "change.reason"),
                part("claim_request", "ordinal", "words", "request"),
                part("claim_request", "ordinal", "answer", "request.answer"),
                part("claim_decision", "number", "assessment", "decision.assessment"),
                part("claim_decision", "number", "departure", "decision.departure"),
                part("claim_decision", "number", "words", "decision.words"),
                single("claim_certificate", "statement", "certificate"),
                single("claim_appeal", "words", "appeal"),
                SealedColumn.byId("claim_evidence", "id", "file_name"),
                SealedColumn.byId("claim_evidence", "id", "question"));
    }

    private static SealedColumn own(String column) {
        return SealedColumn.at(
                "claim_case", List.of("id"), column, "CONCAT('claim." + column + ":', t.reference, ':0')");
    }

    /** @param place as {@link CaseTexts} calls it */
    private static SealedColumn part(String table, String row, String column, String place) {
        return SealedColumn.at(
                        table,
                        List.of("case_id", row),
                        column,
                        "CONCAT('claim." + place + ":', c.reference, ':', t." + row + ")")
                .joined(OF_CASE);
    }

    /** Of what a case has once. */
    private static SealedColumn single(String table, String column, String place) {
        return SealedColumn.at(table, List.of("case_id"), column, "CONCAT('claim." + place + ":', c.reference, ':0')")
                .joined(OF_CASE);
    }
}
