package cn.jingka.portal.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is published. Open to everyone: content holds nothing personal. */
public interface Publications {

    /** Everything of a kind that is shown on this day, by id. */
    <T> List<Published<T>> on(ContentType<T> type, LocalDate day);

    /** One piece as shown on this day; empty when it isn't. */
    <T> Optional<Published<T>> find(ContentType<T> type, String id, LocalDate day);
}
