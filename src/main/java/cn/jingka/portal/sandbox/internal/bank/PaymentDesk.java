package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.http.Backoff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes payment files, each once, and answers them in its own time: first which transfers it accepts, then which it
 * booked, then which came back. Each answer is repeated until the portal has taken it; a restart goes on with the
 * next one.
 */
public final class PaymentDesk implements AutoCloseable {

    /** What became of a file that was handed in. */
    enum Receipt {
        TAKEN,
        KNOWN,
        OTHER_CONTENT
    }

    private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);
    private final FileArchive archive;
    private final Duration delay;
    private final Duration retryDelay;
    private final PortalLine portal;
    private final Clock clock;
    private final Map<String, ReceivedFile> files = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public PaymentDesk(Path folder, Duration delay, Duration retryDelay, PortalLine portal, Clock clock) {
        this.delay = delay;
        this.retryDelay = retryDelay;
        this.portal = portal;
        this.clock = clock;
        try {
            archive = new FileArchive(folder);
            archive.all().forEach(file -> files.put(file.key(), file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bank can't use its folder " + folder, e);
        }
    }

    /** Goes on with the files that still wait for answers from before a restart. */
    public void resume() {
        newestFirst().reversed().stream().filter(file -> !file.answered()).forEach(this::follow);
    }

    Receipt take(String key, InputStream body) throws IOException, MalformedFileException {
        FileArchive.Draft draft = archive.spool(body);
        boolean kept = false;
        try {
            PaymentFile content;
            try (InputStream in = Files.newInputStream(draft.content())) {
                content = Pain001Reader.read(in);
            }
            if (!content.messageId().equals(key)) {
                throw new MalformedFileException(
                        "The Idempotency-Key " + key + " is not the file's MsgId " + content.messageId());
            }
            synchronized (this) {
                ReceivedFile known = files.get(key);
                if (known != null) {
                    return known.sha256().equals(draft.sha256()) ? Receipt.KNOWN : Receipt.OTHER_CONTENT;
                }
                ReceivedFile file = new ReceivedFile(
                        key,
                        content.messageId(),
                        draft.sha256(),
                        files.size() + 1,
                        content.transfers().size(),
                        content.sumFen(),
                        content.count(Transfer.Outcome.REJECTED),
                        content.count(Transfer.Outcome.RETURNED),
                        Answer.to(content).size(),
                        0,
                        clock.instant());
                archive.add(draft, file);
                kept = true;
                files.put(key, file);
                follow(file);
            }
            return Receipt.TAKEN;
        } finally {
            if (!kept) {
                archive.discard(draft.folder());
            }
        }
    }

    private void follow(ReceivedFile file) {
        threads.execute(() -> {
            try {
                answer(file);
            } catch (InterruptedException e) {
                // The sandbox stops; what is left is answered after the next start.
                Thread.currentThread().interrupt();
            } catch (IOException | MalformedFileException | RuntimeException e) {
                LOG.error("Sandbox: the bank can't answer {}", file.messageId(), e);
                problems.put(file.key(), e.toString());
            }
        });
    }

    private void answer(ReceivedFile received) throws InterruptedException, IOException, MalformedFileException {
        PaymentFile content = archive.read(received);
        AnswerWriter writer = new AnswerWriter(content, received.number(), received.received());
        List<Answer> answers = Answer.to(content);
        ReceivedFile file = received;
        while (!file.answered()) {
            Answer answer = answers.get(file.delivered());
            Instant due = file.received().plus(delay.multipliedBy(answer.kind().ordinal() + 1L));
            Duration wait = Duration.between(clock.instant(), due);
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            deliver(file, writer.messageId(answer), writer.write(answer, due));
            file = file.oneMoreDelivered();
            archive.update(file);
            files.put(file.key(), file);
        }
        LOG.info("Sandbox: the bank has answered {} ({} transfers)", file.messageId(), file.transfers());
    }

    private void deliver(ReceivedFile file, String messageId, byte[] message) throws InterruptedException {
        Backoff backoff = new Backoff(retryDelay);
        while (true) {
            Optional<String> problem = portal.send(messageId, message);
            if (problem.isEmpty()) {
                problems.remove(file.key());
                return;
            }
            if (!problem.get().equals(problems.put(file.key(), problem.get()))) {
                LOG.warn("Sandbox: the portal didn't take {}, trying again: {}", messageId, problem.get());
            }
            backoff.pause();
        }
    }

    List<ReceivedFile> newestFirst() {
        return files.values().stream()
                .sorted(Comparator.comparingInt(ReceivedFile::number).reversed())
                .toList();
    }

    Optional<ReceivedFile> find(String key) {
        return Optional.ofNullable(files.get(key));
    }

    PaymentFile content(ReceivedFile file) throws IOException, MalformedFileException {
        return archive.read(file);
    }

    /** Why the portal didn't take the newest answer, if it didn't. */
    Optional<String> problem(ReceivedFile file) {
        return Optional.ofNullable(problems.get(file.key()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        portal.close();
    }
}
