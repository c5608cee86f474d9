package cn.jingka.portal.members;

/** How a unit's people belong to the federation (RB-WHO). */
public enum UnitKind {
    /** A unit union: its members get cards; covered while it pays dues. */
    UNION,
    /** An employer without a union that joined as a group: no cards, paid to an account on record (CARD-4). */
    GROUP
}
