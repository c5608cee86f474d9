package cn.jingka.portal.protection.rules;

/** What may count only once in one accident (PROT-TABLE): a limb with its hand or foot, an eye, an ear, a function. */
public enum BodyPart {
    LEFT_ARM,
    RIGHT_ARM,
    LEFT_LEG,
    RIGHT_LEG,
    LEFT_EYE,
    RIGHT_EYE,
    EYELIDS,
    LEFT_EAR,
    RIGHT_EAR,
    NOSE,
    SPEECH,
    CHEWING,
    NERVOUS_SYSTEM,
    CHEST_AND_ABDOMEN;

    int bit() {
        return 1 << ordinal();
    }
}
