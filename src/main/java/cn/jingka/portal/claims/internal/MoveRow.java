package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of a case: from where to where, who, when and why (encrypted, null without words). */
@Embeddable
public record MoveRow(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CaseState fromState,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CaseState toState,

        Instant movedAt,
        String actor,
        String actorName,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Move.Actor actorKind,

        byte[] why) {}
