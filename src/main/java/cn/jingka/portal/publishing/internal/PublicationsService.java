package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.publishing.ContentMoved;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What readers see, remembered kind by kind. The dates are judged at each question, so nothing has to happen at
 * midnight; a publication or withdrawal is noticed here at once and on the portal's other nodes within a second.
 */
@Service
class PublicationsService implements Publications {

    private static final long NODES_NOTICE_WITHIN_NANOS = 1_000_000_000L;

    private final ContentTable table;
    private final Generations generations;
    private final ContentJson json;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    PublicationsService(ContentTable table, Generations generations, ContentJson json) {
        this.table = table;
        this.generations = generations;
        this.json = json;
    }

    @Override
    public <T> List<Published<T>> on(ContentType<T> type, LocalDate day) {
        return shelf(type.code()).pieces().values().stream()
                .flatMap(piece -> piece.on(type, day, json).stream())
                .toList();
    }

    @Override
    public <T> Optional<Published<T>> find(ContentType<T> type, String id, LocalDate day) {
        return Optional.ofNullable(shelf(type.code()).pieces().get(id)).flatMap(piece -> piece.on(type, day, json));
    }

    /** Before anybody else hears that something changed: who asks because of it must not be told what was. */
    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void follow(ContentMoved moved) {
        forget(moved.kind());
    }

    /** What this node remembers of a kind is old. */
    void forget(String kind) {
        remembered.remove(kind);
    }

    void forgetAll() {
        remembered.clear();
    }

    private Shelf shelf(String kind) {
        long now = System.nanoTime();
        Remembered known = remembered.get(kind);
        if (known != null && now - known.askedAt < NODES_NOTICE_WITHIN_NANOS) {
            return known.shelf;
        }
        // Asked before the rows are read: what changes in between is read once more, never missed.
        long generation = generations.of(kind);
        Shelf shelf = known != null && known.generation == generation ? known.shelf : Shelf.of(table.ofKind(kind));
        remembered.put(kind, new Remembered(shelf, generation, now));
        return shelf;
    }

    private record Remembered(Shelf shelf, long generation, long askedAt) {}
}
