package cn.jingka.portal.sandbox.internal.twilio;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest messages, in memory and as one JSON line each in a file, so that a restart neither empties the phones nor
 * forgets a report that is still owed. A later line with the same sid replaces the earlier one.
 */
public final class MessageBook implements AutoCloseable {

    static final int CAPACITY = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(MessageBook.class);

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, TextMessage> messages = new LinkedHashMap<>();
    private final BufferedWriter log;

    public MessageBook(Path file) {
        try {
            if (Files.exists(file)) {
                read(file);
            }
            rewrite(file);
            log = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't use its message file " + file, e);
        }
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            try {
                keep(json.readValue(line, TextMessage.class));
            } catch (JacksonException e) {
                // The last line of a program that was killed while writing it: the sender never got an answer for it.
                LOG.warn("Sandbox: left out an unreadable line of {}", file);
            }
        }
    }

    private void rewrite(Path file) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (TextMessage message : messages.values()) {
            lines.write(json.writeValueAsBytes(message));
            lines.write('\n');
        }
        WholeFile.write(file, lines.toByteArray());
    }

    private void keep(TextMessage message) {
        messages.put(message.sid(), message);
        if (messages.size() > CAPACITY) {
            messages.remove(messages.keySet().iterator().next());
        }
    }

    private void append(TextMessage message) {
        try {
            log.write(new String(json.writeValueAsBytes(message), StandardCharsets.UTF_8));
            log.write('\n');
            log.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't write its message file", e);
        }
    }

    synchronized void add(TextMessage message) {
        append(message);
        keep(message);
    }

    /** Changes a message that is still in the book. */
    synchronized Optional<TextMessage> change(String sid, UnaryOperator<TextMessage> change) {
        TextMessage changed = messages.computeIfPresent(sid, (key, message) -> change.apply(message));
        if (changed != null && changed.told()) {
            append(changed);
        }
        return Optional.ofNullable(changed);
    }

    synchronized Optional<TextMessage> find(String sid) {
        return Optional.ofNullable(messages.get(sid));
    }

    /** All messages, newest first. */
    public synchronized List<TextMessage> newestFirst() {
        return new ArrayList<>(messages.values()).reversed();
    }

    @Override
    public synchronized void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't close its message file", e);
        }
    }
}
