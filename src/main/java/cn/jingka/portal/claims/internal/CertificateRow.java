package cn.jingka.portal.claims.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The unit's certificate; the statement is encrypted. */
@Embeddable
public record CertificateRow(
        @Column(table = "claim_certificate") byte[] statement,
        @Column(table = "claim_certificate") String certifiedBy,

        @Column(table = "claim_certificate", name = "by_name")
        String certifierName,

        @Column(table = "claim_certificate", name = "certified_at")
        Instant certifiedAt) {}
