package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A decision; assessment (as {@link AssessmentText} writes it), departure and words are encrypted.
 *
 * @param knownAt null while it waits for the second pair of eyes
 */
@Embeddable
public record DecisionRow(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Outcome outcome,

        long amountFen,
        @Column(columnDefinition = "mediumblob") byte[] assessment,
        byte[] departure,
        byte[] words,
        String decidedBy,
        String byName,
        Instant decidedAt,
        String confirmedBy,
        String confirmerName,
        Instant knownAt) {

    DecisionRow confirmed(CaseActor by) {
        return new DecisionRow(
                outcome,
                amountFen,
                assessment,
                departure,
                words,
                decidedBy,
                byName,
                decidedAt,
                by.account(),
                by.name(),
                knownAt);
    }

    DecisionRow known(Instant now) {
        return new DecisionRow(
                outcome,
                amountFen,
                assessment,
                departure,
                words,
                decidedBy,
                byName,
                decidedAt,
                confirmedBy,
                confirmerName,
                now);
    }
}
