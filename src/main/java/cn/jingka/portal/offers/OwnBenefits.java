package cn.jingka.portal.offers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** How the signed-in member stands with the benefits; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnBenefits {

    /** Every benefit shown today, by its id. */
    Map<String, ForMe> all();

    /** One benefit with what counters give under it; empty when it isn't shown today. */
    Optional<Own> of(String benefit);

    /** @param products empty where a counter records no use, or where another module runs the benefit */
    record Own(ForMe forMe, List<Entitlement> products) {

        public Own {
            products = List.copyOf(products);
        }
    }
}
