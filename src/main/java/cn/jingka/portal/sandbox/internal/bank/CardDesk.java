package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues cards. The place in the sequence is written down before the answer is, so a crash between the two skips
 * numbers but never issues one twice.
 */
public final class CardDesk {

    private static final String IDENTITY_NOT_VERIFIED = "IDENTITY_NOT_VERIFIED";

    private final Path applicationsFolder;
    private final Path sequenceFile;
    private final Duration delay;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, CardApplication> applications = new ConcurrentHashMap<>();
    private volatile CardNumbers numbers = CardNumbers.FIRST;

    public CardDesk(Path folder, Duration delay, Clock clock) {
        this.applicationsFolder = folder.resolve("applications");
        this.sequenceFile = folder.resolve("sequence.json");
        this.delay = delay;
        this.clock = clock;
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bank can't use its folder " + folder, e);
        }
    }

    private void load() throws IOException {
        Files.createDirectories(applicationsFolder);
        if (Files.exists(sequenceFile)) {
            numbers = json.readValue(Files.readAllBytes(sequenceFile), CardNumbers.class);
        }
        try (Stream<Path> files = Files.list(applicationsFolder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                CardApplication application = json.readValue(Files.readAllBytes(file), CardApplication.class);
                applications.put(application.applicationId(), application);
            }
        }
    }

    /** Takes an application once; the same id again changes nothing. */
    synchronized void take(CardApplication.Order order) throws IOException, MalformedFileException {
        check(order);
        if (applications.containsKey(order.applicationId())) {
            return;
        }
        boolean replacement = order.replaces() != null;
        CardNumbers rest = numbers;
        List<CardApplication.Result> results = new ArrayList<>();
        for (CardApplication.Person person : order.members()) {
            if (person.documentNumber().endsWith("00")) {
                results.add(new CardApplication.Result(person, null, IDENTITY_NOT_VERIFIED));
                continue;
            }
            CardNumbers.Issued issued = replacement ? rest.issueReplacement() : rest.issue();
            results.add(new CardApplication.Result(person, issued.number(), null));
            rest = issued.rest();
        }
        WholeFile.write(sequenceFile, json.writeValueAsBytes(rest));
        numbers = rest;
        Instant now = clock.instant();
        CardApplication application = new CardApplication(
                order.applicationId(), order.unitCode(), replacement, now, now.plus(delay), results);
        Path file = applicationsFolder.resolve(WholeFile.nameFor(order.applicationId()) + ".json");
        WholeFile.write(file, json.writeValueAsBytes(application));
        applications.put(application.applicationId(), application);
    }

    private static void check(CardApplication.Order order) throws MalformedFileException {
        given(order.applicationId(), "applicationId");
        given(order.unitCode(), "unitCode");
        if (order.members() == null || order.members().isEmpty()) {
            throw new MalformedFileException("members is missing or empty");
        }
        if (order.replaces() != null && order.members().size() != 1) {
            throw new MalformedFileException("a replacement is for exactly one member");
        }
        Set<String> references = new HashSet<>();
        for (int i = 0; i < order.members().size(); i++) {
            CardApplication.Person person = order.members().get(i);
            String place = "members[" + i + "].";
            given(person.reference(), place + "reference");
            given(person.name(), place + "name");
            given(person.documentType(), place + "documentType");
            given(person.documentNumber(), place + "documentNumber");
            if (!references.add(person.reference())) {
                throw new MalformedFileException(place + "reference stands in the application twice");
            }
        }
    }

    private static void given(String value, String place) throws MalformedFileException {
        if (value == null || value.isBlank()) {
            throw new MalformedFileException(place + " is missing");
        }
    }

    Optional<CardApplication> find(String applicationId) {
        return Optional.ofNullable(applications.get(applicationId));
    }

    boolean answered(CardApplication application) {
        return !clock.instant().isBefore(application.answeredAt());
    }

    List<CardApplication> newestFirst() {
        return applications.values().stream()
                .sorted(Comparator.comparing(CardApplication::received).reversed())
                .toList();
    }

    long issued() {
        return numbers.issued();
    }
}
