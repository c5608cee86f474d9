package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The members of a unit for those who look after it. */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
public interface UnitMembers {

    /** Members by name whose name contains {@code search}; those who left come last. */
    List<MemberRow> list(String unitCode, String search, int offset, int limit);

    int count(String unitCode, String search);

    /** Members with a card, whose name contains {@code search}, by name. */
    List<MemberRow> withCard(String unitCode, String search, int offset, int limit);

    int countWithCard(String unitCode, String search);

    /** Every card the person has had, the newest first. */
    List<CardView> cards(String unitCode, PersonId person);

    /** The member lost the card: nothing is paid to it from now on, and another is applied for. */
    void reportLost(String unitCode, PersonId person);

    /** Records or withdraws the filing with the organisation department (CARD-2); {@code filedOn} null withdraws it. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void recordFiling(String unitCode, PersonId person, LocalDate filedOn);
}
