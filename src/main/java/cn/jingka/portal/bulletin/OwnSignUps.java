package cn.jingka.portal.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the member signed in takes part in; nobody else's can be asked for or changed. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnSignUps {

    /**
     * Takes a seat, or a place on the waiting list when every seat is taken. Who has signed up already keeps the place
     * they have.
     *
     * @throws cn.jingka.portal.common.error.DomainException when it can't be signed up for, with the reason; for who is
     *     no union member on the day with the clause
     */
    OwnSignUp signUp(String notice);

    /**
     * Gives the place back; a freed seat goes to whoever has waited longest.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the event has begun, or there is nothing to give back
     */
    void cancel(String notice);

    /** The member's place, also one that was given back or is over. */
    Optional<OwnSignUp> of(String notice);

    /** All, what comes next first; then what is over or off, the latest first. */
    List<OwnSignUp> all();

    /**
     * @param content the notice as those who signed up know it, also when it is no longer published
     * @param published whether the notice can be opened
     * @param ahead how many wait before the member; only while waiting
     * @param why why it was called off, in the words of who did
     */
    record OwnSignUp(
            String notice,
            BoardNotice content,
            boolean published,
            Place place,
            int ahead,
            Instant since,
            Optional<String> why) {}

    /** Where a sign-up stands. */
    enum Place {
        SEAT,
        WAITING,
        /** The event began before a seat became free. */
        NO_SEAT,
        /** Given back by the member. */
        CANCELLED,
        CALLED_OFF,
        /** Had a seat, and the event is over. */
        OVER
    }
}
