package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * When persons got their first card, for what counts from a card's issue (BOOK-1). For code behind a permission check.
 */
public interface CardIssues {

    /** The day on which the person's first card was issued; later ones replaced it (CARD-3). Empty without a card. */
    Optional<LocalDate> first(PersonId person);

    /**
     * Everybody whose first card was issued from {@code from} to {@code to}, both inclusive, and who has an active card
     * now.
     */
    void firstBetween(LocalDate from, LocalDate to, Consumer<FirstIssue> row);

    record FirstIssue(PersonId person, LocalDate issuedOn) {}
}
