package cn.jingka.portal.claims.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The member's appeal; the words are encrypted. */
@Embeddable
public record AppealRow(
        @Column(table = "claim_appeal") byte[] words,
        @Column(table = "claim_appeal") Instant appealedAt) {}
