package cn.jingka.portal.offers;

/** The shelves of the catalogue, in the order in which they stand. */
public enum BenefitCategory {
    PROTECTION,
    RIGHTS,
    WORK,
    LIFE,
    HEALTH,
    LEISURE;

    /** Translation key of the shelf's name. */
    public String key() {
        return "offers.category." + name();
    }
}
