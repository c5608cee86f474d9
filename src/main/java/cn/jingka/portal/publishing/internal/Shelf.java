package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published pieces of one kind by id, in their order. */
record Shelf(Map<String, ShownPiece> pieces) {

    static Shelf of(List<RevisionRow> rows) {
        Map<String, List<RevisionRow>> byId = new LinkedHashMap<>();
        rows.stream()
                .filter(RevisionRow::counts)
                .forEach(row ->
                        byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        Map<String, ShownPiece> pieces = new LinkedHashMap<>();
        byId.forEach((id, revisions) -> pieces.put(id, new ShownPiece(revisions)));
        return new Shelf(pieces);
    }

    /** One piece; a revision is read from its stored form when it is first shown. */
    static final class ShownPiece {

        private final List<RevisionRow> revisions;
        private final Map<Long, Object> contents = new ConcurrentHashMap<>();

        ShownPiece(List<RevisionRow> revisions) {
            this.revisions = revisions;
        }

        <T> Optional<Published<T>> on(ContentType<T> type, LocalDate day, ContentJson json) {
            return RevisionRow.inTurn(revisions, day)
                    .filter(one -> one.shownOn(day))
                    .map(one -> new Published<>(
                            one.id(),
                            one.number(),
                            type.type()
                                    .cast(contents.computeIfAbsent(
                                            one.revision(), key -> json.read(type, one.id(), one.body()))),
                            one.from(),
                            Optional.ofNullable(one.until()),
                            one.publishedAt()));
        }
    }
}
