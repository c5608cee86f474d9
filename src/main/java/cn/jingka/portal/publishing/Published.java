package cn.jingka.portal.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of content as it is shown on a day.
 *
 * @param id lower-case letters, digits and hyphens; names it in addresses, never changes
 * @param revision counts the published versions of the piece
 * @param until the last day on which it is shown
 */
public record Published<T>(
        String id, int revision, T content, LocalDate from, Optional<LocalDate> until, Instant publishedAt) {}
