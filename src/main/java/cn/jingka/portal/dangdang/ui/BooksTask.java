package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.OwnBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page when the time to bind runs out, and when Dangdang wants the member's consent anew. */
@Component
class BooksTask implements HomeTasks {

    /** Earlier it is an offer, not a task. */
    private static final int LAST_DAYS = 30;

    private final OwnBooks books;
    private final Texts texts;
    private final Clock clock;

    BooksTask(OwnBooks books, Texts texts, Clock clock) {
        this.books = books;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        Books own = books.current();
        if (!own.canLink()) {
            return List.of();
        }
        if (own.link().isPresent()) {
            return List.of(task("dangdang.task.consent", "dangdang.account.again", language));
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.now(clock), own.window().lastDay().orElseThrow());
        return days > LAST_DAYS
                ? List.of()
                : List.of(task("dangdang.task.bind", "dangdang.home.bind.action", language, Formats.count(days)));
    }

    private HomeTask task(String text, String action, Locale language, Object... arguments) {
        return new HomeTask(
                texts.getTranslation(text, language, arguments), texts.getTranslation(action, language), "books");
    }
}
