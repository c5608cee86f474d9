package cn.jingka.portal.merchants;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A partner of the card with its outlets and what they give (clauses OFFER). Content of the editors' desk; what a draft
 * or a stored piece leaves out is empty, not null.
 *
 * @param gives the benefits, each at every outlet
 */
public record Merchant(LocalText name, List<Outlet> outlets, List<Given> gives) {

    public Merchant {
        outlets = outlets == null ? List.of() : List.copyOf(outlets);
        gives = gives == null ? List.of() : List.copyOf(gives);
    }

    public Optional<Outlet> outlet(String id) {
        return outlets.stream().filter(outlet -> outlet.id().equals(id)).findFirst();
    }

    /**
     * Where a counter stands.
     *
     * @param id unique within the merchant; lower-case letters, digits and hyphens
     * @param address empty as long as nobody has confirmed one
     */
    public record Outlet(String id, LocalText name, Optional<LocalText> address) {

        public Outlet {
            address = address == null ? Optional.empty() : address;
        }
    }

    /**
     * A benefit that is given.
     *
     * @param benefit its id in the catalogue
     * @param products which of its products; empty for all of them
     */
    public record Given(String benefit, List<String> products) {

        public Given {
            products = products == null ? List.of() : List.copyOf(products);
        }

        public boolean gives(String product) {
            return products.isEmpty() || products.contains(product);
        }
    }
}
