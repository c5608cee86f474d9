package cn.jingka.portal.offers;

import java.util.List;
import java.util.Optional;

/** Everything the card and membership give, as data (OFFER, CARD-5, and what PROT and RB come to). Open to everyone. */
public interface BenefitCatalogue {

    /** All benefits, shelf by shelf. */
    List<Benefit> all();

    Optional<Benefit> find(String id);
}
