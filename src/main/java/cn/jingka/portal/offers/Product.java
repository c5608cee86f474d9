package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * What a counter gives under a benefit, with its price and how often a person may have it.
 *
 * @param id unique within the benefit, e.g. {@code free-session}
 * @param after the product that must have been used before (FIT-1: counted sessions come after the free one)
 * @param choices of which the counter names one, where there are any; its surcharge comes on top (PARK-2)
 */
public record Product(
        String id,
        LocalText title,
        String clause,
        Quota quota,
        Price price,
        Optional<String> after,
        List<Choice> choices) {

    /** Without a quota of its own a product is not counted. */
    public Product {
        quota = quota == null ? new Quota(Per.UNLIMITED, 0, id, clause) : quota;
        after = after == null ? Optional.empty() : after;
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * @param times how often within a period
     * @param pool products of one benefit with the same pool share their uses (a pass is bought or recharged, PARK-1,
     *     PARK-4)
     */
    public record Quota(Per per, int times, String pool, String clause) {}

    /** The period for which uses are counted. */
    public enum Per {
        UNLIMITED,
        /** Once for all. */
        EVER,
        /** A calendar year, or the year a window counts for. */
        YEAR,
        /** One occasion that the counter names, such as a screening (FILM-1). */
        OCCASION
    }

    /** What it costs the member. Stored with its kind: the names are part of the stored form. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Price.Free.class, name = "FREE"),
        @JsonSubTypes.Type(value = Price.Fixed.class, name = "FIXED"),
        @JsonSubTypes.Type(value = Price.Share.class, name = "SHARE"),
        @JsonSubTypes.Type(value = Price.Lowest.class, name = "LOWEST")
    })
    public sealed interface Price {

        record Free() implements Price {}

        /** @param regular what it costs without the card, where that is known */
        record Fixed(Fen amount, Optional<Fen> regular) implements Price {

            public Fixed {
                regular = regular == null ? Optional.empty() : regular;
            }
        }

        /** A share of the price that the counter enters, rounded half-up to the fen. */
        record Share(int percent) implements Price {}

        /** The lowest price of the occasion, which the counter enters (FILM-1). */
        record Lowest() implements Price {}
    }

    /**
     * One of several ways with its surcharge, e.g. with the municipal transit card as base card or without (PARK-2).
     */
    public record Choice(String id, LocalText title, Fen surcharge, String clause) {}
}
