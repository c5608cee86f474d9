package cn.jingka.portal.merchants;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Which account stands at which outlet. Accounts themselves are made by the administrator under accounts. */
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'EDITOR')")
public interface CounterAssignments {

    /** Every counter's account with its place, by name. */
    List<CounterAccount> accounts();

    /** The outlets that are published today. */
    List<Place> places();

    /**
     * Puts an account at an outlet, or moves it there.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code merchants.assignment.account},
     *     {@code merchants.assignment.outlet}
     */
    void assign(String account, String merchant, String outlet);

    /** Takes an account from its outlet: it can check no more. */
    void release(String account);

    /** @param place empty when it stands nowhere, or at an outlet that is no longer published */
    record CounterAccount(String account, String displayName, boolean enabled, Optional<Place> place) {}

    record Place(String merchant, String outlet, LocalText merchantName, LocalText outletName) {}
}
