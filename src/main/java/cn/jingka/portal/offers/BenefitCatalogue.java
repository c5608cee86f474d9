package cn.jingka.portal.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything the card and membership give, as data (OFFER, CARD-5, and what PROT and RB come to). Open to everyone. */
public interface BenefitCatalogue {

    /** All benefits shown today, shelf by shelf. */
    List<Benefit> all();

    /** A benefit shown today. */
    Optional<Benefit> find(String id);

    /** A benefit as it is shown on this day. */
    Optional<Benefit> find(String id, LocalDate day);

    /**
     * The benefits shown today that have to do with every one of the words, those named so first. A word is found in
     * the texts of both languages, and in names also by pinyin, whole or by initials: {@code gynp} finds 公园年票.
     */
    List<Benefit> search(String words);
}
