package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import cn.jingka.portal.sandbox.internal.http.Backoff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Blocks, releases and closes cards, and tells the portal of it in this order, each until it was taken; a restart goes
 * on with what is owed.
 */
public final class CardControl implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardControl.class);
    private final Path file;
    private final Duration retryDelay;
    private final PortalLine portal;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sandbox-cards").factory());
    private volatile List<CardWord> words = List.of();

    public CardControl(Path file, Duration retryDelay, PortalLine portal, Clock clock) {
        this.file = file;
        this.retryDelay = retryDelay;
        this.portal = portal;
        this.clock = clock;
        try {
            if (Files.exists(file)) {
                words = List.of(json.readValue(Files.readAllBytes(file), CardWord[].class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bank can't read " + file, e);
        }
    }

    /** Tells the portal what it was still to be told before a restart. */
    public void resume() {
        words.stream().filter(word -> !word.told()).forEach(this::tell);
    }

    /** The bank's last word on a card; none for one that was never touched. */
    Optional<CardWord> last(String cardNumber) {
        return words.stream()
                .filter(word -> word.cardNumber().equals(cardNumber))
                .reduce((earlier, later) -> later);
    }

    /** Whether this can be done with the card as it is. */
    boolean possible(String cardNumber, CardWord.Kind kind) {
        Optional<CardWord.Kind> last = last(cardNumber).map(CardWord::kind);
        return switch (kind) {
            case BLOCKED -> last.isEmpty() || last.get() == CardWord.Kind.RELEASED;
            case RELEASED -> last.filter(CardWord.Kind.BLOCKED::equals).isPresent();
            case CLOSED -> last.isEmpty() || last.get() != CardWord.Kind.CLOSED;
        };
    }

    /** Does it and tells the portal; false when it can't be done with the card as it is. */
    synchronized boolean say(String cardNumber, CardWord.Kind kind) throws IOException {
        if (!possible(cardNumber, kind)) {
            return false;
        }
        Instant now = clock.instant();
        // The portal goes by these moments, so that no two words on a card may share one.
        Instant at = last(cardNumber)
                .map(word -> word.at().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        CardWord word = new CardWord(cardNumber, kind, at, false);
        change(known -> {
            List<CardWord> all = new ArrayList<>(known);
            all.add(word);
            return all;
        });
        tell(word);
        return true;
    }

    private synchronized void change(UnaryOperator<List<CardWord>> step) throws IOException {
        List<CardWord> next = List.copyOf(step.apply(words));
        WholeFile.write(file, json.writeValueAsBytes(next));
        words = next;
    }

    private void tell(CardWord word) {
        line.execute(() -> {
            try {
                deliver(word);
                change(known -> known.stream()
                        .map(one -> one.equals(word) ? one.taken() : one)
                        .toList());
            } catch (InterruptedException e) {
                // The sandbox stops; the portal is told after the next start.
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox's bank can't note what the portal took", e);
            }
        });
    }

    private void deliver(CardWord word) throws InterruptedException {
        byte[] body = json.writeValueAsBytes(List.of(Map.of(
                "cardNumber", word.cardNumber(),
                "event", word.kind().name(),
                "at", word.at().toString())));
        Backoff backoff = new Backoff(retryDelay);
        String known = "";
        while (true) {
            Optional<String> problem = portal.sendCardEvents(body);
            if (problem.isEmpty()) {
                return;
            }
            if (!problem.get().equals(known)) {
                known = problem.get();
                LOG.warn("Sandbox: the portal didn't take the bank's word on a card, trying again: {}", known);
            }
            backoff.pause();
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
