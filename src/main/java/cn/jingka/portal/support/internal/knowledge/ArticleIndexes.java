package cn.jingka.portal.support.internal.knowledge;

import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import cn.jingka.portal.support.ArticleContent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One index for each state of the knowledge that was searched. What stands on a day is asked anew with every search, so a
 * publication, a withdrawal or a day that begins is in the next answer, on every node.
 */
@Component
class ArticleIndexes {

    /** States kept: today's, tomorrow's, and a few days that agents look back to. */
    private static final int KEPT = 8;

    private final Publications publications;
    private final ArticleType type;
    private final Clock clock;
    private final Map<List<String>, ArticleIndex> indexes = new LinkedHashMap<>(KEPT, 1, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, ArticleIndex> eldest) {
            return size() > KEPT;
        }
    };

    ArticleIndexes(Publications publications, ArticleType type, Clock clock) {
        this.publications = publications;
        this.type = type;
        this.clock = clock;
    }

    /** The first question shouldn't wait for the dictionary. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        of(publications.on(type, LocalDate.now(clock)));
    }

    ArticleIndex of(List<Published<ArticleContent>> standing) {
        List<String> state = standing.stream()
                .map(piece -> piece.id() + ":" + piece.revision())
                .toList();
        synchronized (indexes) {
            return indexes.computeIfAbsent(state, key -> new ArticleIndex(standing));
        }
    }
}
