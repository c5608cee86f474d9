package cn.jingka.portal.protection;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a person is covered by the free mutual protection on a day (PROT-1, PROT-2). For code behind a permission check. */
public interface ProtectionCover {

    Cover on(PersonId person, LocalDate day);

    /**
     * @param covered whether the day lies in cover
     * @param from the first day of the cover that contains the day, in its term; empty without cover
     * @param until the last day of cover known now: the end of the term, or of the term at whose end a removal takes effect
     * @param unitName the unit through which the person is covered
     * @param reasonKey why there is no cover, a translation key; null when covered
     */
    record Cover(
            boolean covered, Optional<LocalDate> from, Optional<LocalDate> until, String unitName, String reasonKey) {}
}
