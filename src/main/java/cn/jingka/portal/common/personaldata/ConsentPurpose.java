package cn.jingka.portal.common.personaldata;

/**
 * Something for which the portal asks a member's consent and which the member can end at any time; implemented as a bean by the
 * module that asks. The texts {@code <key>} (what it is for) and {@code <key>.withdrawn} (what ending it means) belong to it.
 */
public interface ConsentPurpose {

    /** The purpose as {@link Consents} records it, also the text key of its name. */
    String key();

    /**
     * Ends what the consent allowed, for the member signed in, by the same way as on the module's own page, which also
     * records that the consent ended.
     */
    void withdraw();
}
