package cn.jingka.portal.ecard;

import cn.jingka.portal.common.person.PersonId;

/** The check of a code shown on a member's phone. For code behind a permission check. */
public interface CardCodes {

    /**
     * Takes a code: it is valid once and for its minute (one more on either side, for phones whose clock is not exact),
     * signed by a key registered for a card that is in use. Runs in a transaction of its own: what was taken stays
     * taken, whatever becomes of the caller, so call it outside of one.
     *
     * @param code as scanned (the address or the part after {@code /c/}) or as typed (twelve digits, with or without
     *     blanks)
     * @throws cn.jingka.portal.common.error.DomainException saying which of this it is: unreadable, forged or of an
     *     unknown phone (one answer for both), run out, taken before, of a card that is lost, blocked or replaced, or
     *     too many wrong ones typed
     */
    Shown take(String code);

    /** @param maskedName {@code 王*} as strangers see it */
    record Shown(PersonId person, String maskedName) {}
}
