package cn.jingka.portal.members;

import cn.jingka.portal.common.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's own membership; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnMembership {

    Membership get();

    /** The language in which messages are sent from now on. */
    void speak(Locale language);

    /**
     * @param document masked
     * @param left the last day, null while the membership lasts
     * @param filedOn null unless on file
     * @param insuredToday whether basic medical insurance is on record for today (RB-WHO)
     * @param phone masked, null without a number
     * @param language in which messages are sent
     */
    record Membership(
            String name,
            String document,
            String unitName,
            UnitKind unitKind,
            LocalDate since,
            LocalDate left,
            Filing filing,
            LocalDate filedOn,
            boolean insuredToday,
            List<HeldCategory> categories,
            String phone,
            PhoneState phoneState,
            Locale language) {

        @Override
        public String toString() {
            return "Membership[" + unitName + "]";
        }
    }

    record HeldCategory(MemberCategory category, Period period) {}
}
