package cn.jingka.portal.merchants;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.offers.Entitlement;
import java.io.Serial;

/** The member can't have a product now: the rule's own sentence, and the clause it stands in. */
public final class NotEntitled extends DomainException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String clause;

    public NotEntitled(Entitlement judged) {
        super(Kind.INVALID, judged.reason(), judged.reasonArguments().toArray());
        this.clause = judged.clause();
    }

    /** More at once than are left. */
    public NotEntitled(String clause, String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }
}
