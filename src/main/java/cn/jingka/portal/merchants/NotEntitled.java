package cn.jingka.portal.merchants;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.offers.Entitlement;
import java.io.Serial;
import java.util.Optional;

/** The member can't have a product now: the rule's own sentence, and the clause it stands in. */
public final class NotEntitled extends DomainException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String clause;
    private final transient Entitlement judged;

    /** By the rule's judgement; its sentence is {@code offers.Reasons}' to write. */
    public NotEntitled(Entitlement judged) {
        super(Kind.INVALID, judged.reason(), judged.reasonArguments().toArray());
        this.clause = judged.clause();
        this.judged = judged;
    }

    /** Where the rule allows some, but not what was asked for. */
    public NotEntitled(String clause, String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
        this.clause = clause;
        this.judged = null;
    }

    public String clause() {
        return clause;
    }

    /** The judgement, where one says it all. */
    public Optional<Entitlement> judged() {
        return Optional.ofNullable(judged);
    }
}
