package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.ClaimKinds;
import cn.jingka.portal.common.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the rules propose for cases at the desk. */
@Component
class Proposals {

    private final Cases cases;
    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final JdbcClient jdbc;

    Proposals(Cases cases, ClaimKinds kinds, CaseTexts texts, JdbcClient jdbc) {
        this.cases = cases;
        this.kinds = kinds;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** After the established answers changed. */
    Assessment renew(ClaimCase claim) {
        Assessment now = cases.assess(claim);
        claim.propose(
                kinds.of(claim.kind()).eventDate(texts.established(claim)).orElse(null),
                now.amount().value());
        return now;
    }

    /**
     * After a decision became known: caps hold across a person's cases (PROT-3, PROT-5), so what the rules propose for the others may
     * have changed; a changed case has another version, and whoever looks at it has to look again. To be called under the person's lock.
     */
    void renewOthers(PersonId person, String decided) {
        jdbc.sql("""
                        SELECT reference FROM claim_case
                        WHERE person_id = ? AND reference <> ? AND state IN ('IN_REVIEW', 'MORE_NEEDED', 'TO_CONFIRM', 'IN_APPEAL')
                        ORDER BY id
                        """)
                .params(person.value(), decided)
                .query(String.class)
                .list()
                .forEach(other -> renew(cases.lock(other)));
    }
}
