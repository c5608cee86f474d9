package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Collective applications for cards (CARD-2) and the bank's answers. */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR') or hasAuthority('API_UNITS')")
public interface CardApplications {

    /** The unit's members on file who have no card and stand in no open application, by name. */
    List<MemberRow> withoutCard(String unitCode);

    /**
     * Applies for all members of the unit on file who have no card yet.
     *
     * @throws cn.jingka.portal.common.error.DomainException when there is none, or the unit is a group unit
     */
    CardApplication applyForAll(String unitCode);

    /**
     * Applies for picked members of the unit.
     *
     * @throws cn.jingka.portal.common.error.DomainException for fewer than two persons (CARD-2), or when one of them can't get a card
     */
    CardApplication applyFor(String unitCode, List<PersonId> members);

    CardApplication get(String id);

    /** The unit's applications, the newest first. */
    List<CardApplication> ofUnit(String unitCode);

    /** The members of an application with the bank's answer. */
    List<Answer> answers(String id);

    /**
     * Takes the bank's answer from a file where there is no connection to the bank: CSV with the header
     * {@code reference,card_number,refusal}. All of it or nothing.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    CardApplication recordAnswer(String id, byte[] csv);

    /**
     * @param reference names the person towards the bank
     * @param cardTail last four digits of the card that was opened, else null
     * @param refusal the bank's reason code, else null
     */
    record Answer(String reference, PersonId person, String name, String cardTail, String refusal) {

        @Override
        public String toString() {
            return "Answer[" + reference + "]";
        }
    }
}
