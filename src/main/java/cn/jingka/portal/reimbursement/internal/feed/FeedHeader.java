package cn.jingka.portal.reimbursement.internal.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header row: which column stands where. Any order will do; {@code line} and {@code reason}, which a file of rejected
 * lines carries, are passed over.
 */
final class FeedHeader {

    static final List<String> ADDED = List.of("line", "reason");

    private final List<String> titles;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** @throws cn.jingka.portal.common.error.DomainException naming the columns that are missing, unknown or there twice */
    FeedHeader(List<String> titles) {
        this.titles = List.copyOf(titles);
        List<String> unknown = new ArrayList<>();
        Set<String> twice = this.titles.stream()
                .filter(title -> this.titles.indexOf(title) != this.titles.lastIndexOf(title))
                .collect(Collectors.toSet());
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Column column = Arrays.stream(Column.values())
                    .filter(known -> known.title().equals(title))
                    .findFirst()
                    .orElse(null);
            if (column != null) {
                places.put(column, i);
            } else if (!ADDED.contains(title)) {
                unknown.add(title.isBlank() ? "#" + (i + 1) : shortened(title));
            }
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> !places.containsKey(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusals.header("missing", missing);
        }
        if (!unknown.isEmpty()) {
            throw Refusals.header("unknown", String.join(", ", unknown));
        }
        if (!twice.isEmpty()) {
            throw Refusals.header("twice", String.join(", ", twice));
        }
    }

    private static String shortened(String title) {
        return title.length() <= 40 ? title : title.substring(0, 40) + "…";
    }

    static FeedHeader read(RecordReader record) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < record.fields(); i++) {
            titles.add(record.text(i).strip());
        }
        return new FeedHeader(titles);
    }

    static FeedHeader decode(String stored) {
        return new FeedHeader(List.of(stored.split(",")));
    }

    /** As the insurer writes it; for a file whose own header could not be read. */
    static FeedHeader standard() {
        return new FeedHeader(Arrays.stream(Column.values()).map(Column::title).toList());
    }

    String encode() {
        return String.join(",", titles);
    }

    int width() {
        return titles.size();
    }

    int place(Column column) {
        return places.get(column);
    }

    /** The places of the feed's own columns, from left to right. */
    List<Integer> ownPlaces() {
        return places.values().stream().sorted().toList();
    }

    String title(int place) {
        return titles.get(place);
    }
}
