package cn.jingka.portal.merchants;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A partner of the card with its outlets and what they give (clauses OFFER). Content of the editors' desk.
 *
 * @param gives the benefits, each at every outlet
 */
public record Merchant(LocalText name, List<Outlet> outlets, List<Given> gives) {

    public Merchant {
        outlets = List.copyOf(outlets);
        gives = List.copyOf(gives);
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
    public record Outlet(String id, LocalText name, Optional<LocalText> address) {}

    /**
     * A benefit that is given.
     *
     * @param benefit its id in the catalogue
     * @param products which of its products; empty for all of them
     */
    public record Given(String benefit, List<String> products) {

        public Given {
            products = List.copyOf(products);
        }

        public boolean gives(String product) {
            return products.isEmpty() || products.contains(product);
        }
    }
}
