package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;

/**
 * A member of a unit as the unit's officer sees it: identifying data masked.
 *
 * @param left the membership's last day, null while it lasts
 * @param filedOn the day of the filing, null unless on file
 * @param phone masked, null without a number
 * @param cardTail null without a card
 */
public record MemberRow(
        PersonId person,
        String name,
        String document,
        LocalDate joined,
        LocalDate left,
        MemberCategory category,
        boolean insured,
        Filing filing,
        LocalDate filedOn,
        String phone,
        PhoneState phoneState,
        String cardTail,
        CardState cardState) {

    @Override
    public String toString() {
        return "MemberRow[" + person + "]";
    }
}
