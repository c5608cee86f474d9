package cn.jingka.portal.ecard;

import cn.jingka.portal.common.person.PersonId;

/** The check of a code shown on a member's phone. For code behind a permission check. */
public interface CardCodes {

    /**
     * Takes a code, scanned or typed: it is valid once and for its minute, signed by a key registered for a card that is in use.
     *
     * @throws cn.jingka.portal.common.error.DomainException saying which of this it is: unreadable, forged or of an unknown phone
     *     (one answer for both), run out, taken before, or of a card that is lost, blocked or replaced
     */
    Shown take(String code);

    /** @param maskedName {@code 王*} as strangers see it */
    record Shown(PersonId person, String maskedName) {}
}
