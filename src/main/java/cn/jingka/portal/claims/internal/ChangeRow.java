package cn.jingka.portal.claims.internal;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An answer that was established otherwise; values and reason are encrypted, an absent value is null. */
@Embeddable
record ChangeRow(
        String question,
        byte[] filed,
        byte[] established,
        byte[] reason,
        String changedBy,
        String byName,
        Instant changedAt) {}
