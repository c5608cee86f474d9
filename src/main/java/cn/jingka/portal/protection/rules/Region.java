package cn.jingka.portal.protection.rules;

/** Where on the body people look for a finding; an order for asking, without meaning for the amount. */
public enum Region {
    EYES,
    EARS,
    FACE,
    ARMS,
    HANDS,
    LEGS,
    FEET,
    SEVERAL_LIMBS,
    INNER
}
