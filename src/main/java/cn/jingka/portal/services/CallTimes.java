package cn.jingka.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The times at which advisers of the desk can be called by members. */
@PreAuthorize("hasRole('SERVICE_DESK')")
public interface CallTimes {

    /** All times from today on, in their order. */
    List<Time> coming();

    /** @param reference the request it is booked for */
    record Time(long id, Instant starts, Instant ends, String adviser, boolean mine, Optional<String> reference) {}

    /**
     * Opens times of the signed-in adviser, one after the other; those that would overlap with one of theirs are left
     * out.
     *
     * @return how many were opened
     * @throws cn.jingka.portal.common.error.DomainException when the first lies in the past, or the figures make no
     *     sense
     */
    int open(LocalDate day, LocalTime first, int minutes, int count);

    /** Takes a free time back. */
    void remove(long id);
}
