package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notices for the demonstration, dated from today. */
@Component
@Profile({"demo", "test"})
class SampleNotices {

    private final Clock clock;

    SampleNotices(Clock clock) {
        this.clock = clock;
    }

    Map<String, BoardNotice> all() {
        return SampleFile.read("catalogue/sample-notices.yaml", BoardNotice.class, this::date);
    }

    /** {@code +6} is six days from today; a notice's moment is {@code +5 17:00}. */
    private void date(Map<String, Object> notice) {
        Object occasions = notice.getOrDefault("occasions", List.of());
        ((List<?>) occasions)
                .forEach(one -> replace(one, "day", text -> day(text).toString()));
        Optional.ofNullable(notice.get("signUp"))
                .ifPresent(terms -> replace(terms, "until", text -> {
                    String[] parts = text.split(" ");
                    return day(parts[0]) + "T" + parts[1];
                }));
    }

    private LocalDate day(String ahead) {
        return LocalDate.now(clock).plusDays(Integer.parseInt(ahead.substring(1)));
    }

    @SuppressWarnings("unchecked")
    private static void replace(Object entry, String key, UnaryOperator<String> with) {
        ((Map<String, Object>) entry).computeIfPresent(key, (name, value) -> with.apply(value.toString()));
    }
}
