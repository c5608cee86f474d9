package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** When and through which unit persons were members, for the modules that grant cover. For code behind a permission check. */
public interface MembershipHistory {

    /** The person's memberships, oldest first; empty for an unknown person. */
    List<Membership> of(PersonId person);

    Gender gender(PersonId person);

    /** The women among the persons, with few questions to the database. */
    Set<PersonId> women(Collection<PersonId> persons);

    /** Every membership of a unit that touches the days from {@code from} to {@code to} (both inclusive), by person, as a stream of rows. */
    void ofUnit(String unitCode, LocalDate from, LocalDate to, Consumer<Membership> row);

    enum Gender {
        FEMALE,
        MALE
    }

    /**
     * @param kind of the unit: persons of a GROUP unit are no union members (RB-WHO)
     * @param last the last day, null while it lasts
     * @param reason why it ended, as the roster gave it, null while it lasts or without one
     * @param endRecordedAt when the roster that ended it took effect, null while it lasts (PROT-2)
     */
    record Membership(
            PersonId person,
            String unitCode,
            String unitName,
            UnitKind kind,
            LocalDate first,
            LocalDate last,
            String reason,
            Instant endRecordedAt) {}
}
