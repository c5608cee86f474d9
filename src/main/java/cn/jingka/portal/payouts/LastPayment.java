package cn.jingka.portal.payouts;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** What a person got last, for verifying a caller. For code behind a permission check that shows nothing of it. */
public interface LastPayment {

    /** The last payment that arrived on the person's own card or account. */
    Optional<Paid> of(PersonId person);

    record Paid(Fen amount, LocalDate on) {}
}
