package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The bookshop's books: orders, gold memberships and what the portal is still to be told, in one small file. */
final class Bookshop {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    /** Everything the shop knows; a change makes a new one, which is written before it counts. */
    private record Books(
            long change, List<BookOrder> orders, Map<String, LocalDate> goldUntil, List<ShopEvent> events) {

        static final Books EMPTY = new Books(0, List.of(), Map.of(), List.of());

        Books with(BookOrder order) {
            List<BookOrder> all = new ArrayList<>(orders);
            all.removeIf(known -> known.orderId().equals(order.orderId()));
            all.add(order);
            return new Books(order.change(), all, goldUntil, events);
        }

        Books with(ShopEvent event) {
            List<ShopEvent> all = new ArrayList<>(events);
            all.replaceAll(known -> known.id().equals(event.id()) ? event : known);
            if (!all.contains(event)) {
                all.add(event);
            }
            return new Books(change, orders, goldUntil, all);
        }

        Books withGold(String accountId, LocalDate until) {
            Map<String, LocalDate> all = new TreeMap<>(goldUntil);
            all.put(accountId, until);
            return new Books(change, orders, all, events);
        }
    }

    private final Path file;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private volatile Books books = Books.EMPTY;

    Bookshop(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            if (Files.exists(file)) {
                books = json.readValue(Files.readAllBytes(file), Books.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bookshop can't read " + file, e);
        }
    }

    private synchronized void change(UnaryOperator<Books> step) throws IOException {
        Books next = step.apply(books);
        WholeFile.write(file, json.writeValueAsBytes(next));
        books = next;
    }

    /** Sells books for so many fen; they are paid and sent at once. */
    synchronized BookOrder sell(Reader reader, long fen) throws IOException {
        Instant now = clock.instant();
        long change = books.change() + 1;
        BookOrder order = new BookOrder(
                "D" + DAY.format(now) + "%06d".formatted(change),
                reader.accountId(),
                now,
                fen,
                BookOrder.State.COMPLETED,
                change);
        change(known -> known.with(order));
        return order;
    }

    /** Takes an order of this reader back; empty when there is none that could be. */
    synchronized Optional<BookOrder> takeBack(Reader reader, String orderId) throws IOException {
        Optional<BookOrder> found = orders(reader).stream()
                .filter(order -> order.orderId().equals(orderId) && order.state() == BookOrder.State.COMPLETED)
                .map(order -> order.returned(books.change() + 1))
                .findFirst();
        if (found.isPresent()) {
            change(known -> known.with(found.get()));
        }
        return found;
    }

    /** The reader's orders, the newest first. */
    List<BookOrder> orders(Reader reader) {
        return books.orders().stream()
                .filter(order -> order.accountId().equals(reader.accountId()))
                .sorted(Comparator.comparing(BookOrder::orderId).reversed())
                .toList();
    }

    /** The reader's orders that changed after a change, the earliest change first. */
    List<BookOrder> changedAfter(Reader reader, long change, int limit) {
        return books.orders().stream()
                .filter(order -> order.accountId().equals(reader.accountId()) && order.change() > change)
                .sorted(Comparator.comparingLong(BookOrder::change))
                .limit(limit)
                .toList();
    }

    void gold(Reader reader, LocalDate until) throws IOException {
        change(known -> known.withGold(reader.accountId(), until));
    }

    /** The last day of the reader's gold membership, if there was ever one. */
    Optional<LocalDate> goldUntil(Reader reader) {
        return Optional.ofNullable(books.goldUntil().get(reader.accountId()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** Notes that the portal is to be told. */
    ShopEvent note(ShopEvent.Type type, Reader reader, Optional<BookOrder> order) throws IOException {
        ShopEvent event = new ShopEvent(
                UUID.randomUUID().toString(),
                type,
                reader.accountId(),
                order.orElse(null),
                clock.instant(),
                ShopEvent.Fate.OWED,
                null);
        change(known -> known.with(event));
        return event;
    }

    void settle(ShopEvent event) throws IOException {
        change(known -> known.with(event));
    }

    /** All events, the earliest first. */
    List<ShopEvent> events() {
        return books.events();
    }
}
