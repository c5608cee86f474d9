package cn.jingka.portal.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.command.Commands;
import cn.jingka.portal.common.crypto.KeyRotations.Rotation;
import cn.jingka.portal.common.crypto.KeyRotations.State;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRotationTest extends PortalIntegrationTest {

    /** Wide binary columns in which nothing identifying stands, or nothing that {@link PersonalDataCipher} wrote. */
    private static final Set<String> NOT_SEALED = Set.of(
            // A part of what the store of evidence keeps, see SealedStore.
            "evidence_content.content",
            // The public halves of keys: they identify a device, not a person, and are checked rather than hidden.
            "ecard_key.public_key",
            "passkey.public_key",
            "passkey.credential_id",
            "passkey.handle",
            "passkey.attestation_object",
            "passkey.attestation_client",
            "passkey_owner.handle");

    @Autowired
    private KeyRotations rotations;

    @Autowired
    private KeyRotationTable table;

    @Autowired
    private ColumnRenewal renewal;

    @Autowired
    private KeysetFile keys;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private List<SealedColumns> columns;

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private Evidence evidence;

    @Autowired
    private UnitDesk desk;

    @Autowired
    private PersonDirectory persons;

    @Autowired
    private PersonSecrets secrets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everythingIsEncryptedAnewWhilePeopleWriteAndTheOldKeyIsDestroyed() {
        int oldKey = keys.now().primary();
        List<PersonId> known = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(n -> members.person("U0001")).toList());
        CardNumber card = members.card(known.getFirst());
        String reference = claims.inState(known.get(1), "U0001", CaseState.IN_APPEAL);
        String draft = claims.draft(known.get(2));
        long file = ClaimsFixture.asMember(
                        known.get(2),
                        () -> evidence.add(draft, "photo", "photo.png", new ByteArrayInputStream(picture())))
                .id();
        byte[] seen = ClaimsFixture.asMember(known.get(2), () -> bytes(evidence, draft, file));

        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<PersonId>> writer = CompletableFuture.supplyAsync(() -> {
            List<PersonId> written = new ArrayList<>();
            while (!over.get()) {
                written.add(members.person("U0002"));
                PersonId one = known.get(written.size() % known.size());
                jdbc.sql("UPDATE person SET phone = ? WHERE id = ?")
                        .params(secrets.sealPhone(one.value(), MembersFixture.mobile(written.size())), one.value())
                        .update();
            }
            return written;
        });
        Rotation done;
        try {
            done = finished(rotations.start("svc-maintain").id());
        } finally {
            over.set(true);
        }
        known.addAll(writer.join());

        assertThat(done.problem()).isEmpty();
        assertThat(done.waitingFor()).isEmpty();
        assertThat(done.renewed()).isGreaterThan(80);
        assertThat(keys.now().ids()).hasSize(1).doesNotContain(oldKey);
        assertThat(persons.names(known)).hasSameSizeAs(known);
        assertThat(columns.stream().flatMap(module -> module.sealedColumns().stream()))
                .allSatisfy(column -> assertThat(headsOf(column))
                        .as(column.name())
                        .isSubsetOf(Set.of(keys.now().primary())));
        byte[] number = jdbc.sql("SELECT number FROM card WHERE person_id = ?")
                .param(known.getFirst().value())
                .query((row, n) -> row.getBytes(1))
                .single();
        long cardId = jdbc.sql("SELECT id FROM card WHERE person_id = ?")
                .param(known.getFirst().value())
                .query(Long.class)
                .single();
        assertThat(cipher.decrypt(number, "card.number:" + cardId)).isEqualTo(card.digits());
        assertThat(ClaimsFixture.asOfficer("U0001", () -> desk.get(reference)).appeal())
                .isPresent();
        assertThat(ClaimsFixture.asMember(known.get(2), () -> bytes(evidence, draft, file)))
                .isEqualTo(seen);
    }

    @Test
    void aRotationThatWasKilledHalfWayIsTakenUpAndPassesOverWhatIsDone() {
        List<PersonId> known =
                IntStream.range(0, 20).mapToObj(n -> members.person("U0001")).toList();
        // As a retention rule leaves the content of a payment file.
        jdbc.sql("UPDATE person SET account = '' WHERE id = ?")
                .param(known.getFirst().value())
                .update();
        Rotation begun = rotations.start("svc-maintain");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rotations.get(begun.id()).state() != State.ANNOUNCING);
        // Another node may be at the same work at the same time: what one has renewed the other passes over.
        renewal.renew(
                begun.id(),
                SealedColumn.byId("person", "id", "document"),
                keys.now().primary(),
                () -> false);

        finished(begun.id());

        assertThat(persons.names(known)).hasSize(20);
        assertThat(headsOf(SealedColumn.byId("person", "id", "document")))
                .containsExactly(keys.now().primary());
    }

    @Test
    void anotherRotationUnderWayIsGivenInsteadOfASecondOne() {
        Rotation first = rotations.start("svc-maintain");
        assertThat(rotations.start("svc-maintain").id()).isEqualTo(first.id());
        finished(first.id());
    }

    @Test
    void theOldKeyStaysWhereSomethingOfItCanNotBeOpenedOrNobodyNamesTheColumn() {
        PersonId person = members.person("U0001");
        jdbc.sql("UPDATE person SET document = ? WHERE id = ?")
                .params(cipher.encrypt("moved here", "elsewhere"), person.value())
                .update();
        int oldKey = keys.now().primary();
        long rotation = rotations.start("svc-maintain").id();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> rotations.get(rotation).problem().isPresent());
        assertThat(rotations.get(rotation).parts()).contains(new KeyRotations.Part("person.document", 0, 1));
        assertThat(keys.now().ids()).contains(oldKey);

        jdbc.sql("UPDATE person SET document = ? WHERE id = ?")
                .params(cipher.encrypt("1", "person.document:" + person.value()), person.value())
                .update();
        finished(rotation);
        assertThat(keys.now().ids()).doesNotContain(oldKey);
    }

    @Test
    void theCommandStartsARotationAndWaitsForItsEnd() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Commands.run(
                Map.of(
                        "PORTAL_URL", url(""),
                        "PORTAL_ACCOUNT", "svc-maintain",
                        "PORTAL_PASSWORD", "demo-svc-maintain"),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                System.err,
                "rotate-keys",
                "--wait");
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(1);
        assertThat(code).isEqualTo(Commands.FINE);
        assertThat(table.unfinished()).isEmpty();
    }

    @Test
    void aNodeThatDidNotSeeTheNewKeyYetReadsItWhenSomethingIsEncryptedWithIt(@TempDir Path folder) throws Exception {
        KeysetFile one = new KeysetFile(folder.resolve("keyset.json"));
        PersonalDataCipher other = new PersonalDataCipher(new KeysetFile(folder.resolve("keyset.json")), new byte[32]);
        byte[] before = new PersonalDataCipher(one, new byte[32]).encrypt("before", "here");
        one.add(4711);
        assertThat(one.now().primary()).isNotEqualTo(4711);
        one.use(4711);

        byte[] after = new PersonalDataCipher(one, new byte[32]).encrypt("after", "here");

        assertThat(other.decrypt(after, "here")).isEqualTo("after");
        assertThat(other.decrypt(before, "here")).isEqualTo("before");
        assertThat(other.renewed(after, "here")).isEmpty();
        assertThat(other.decrypt(other.renewed(before, "here").orElseThrow(), "here"))
                .isEqualTo("before");
    }

    @Test
    void everyWideBinaryColumnIsNamedByItsModuleOrKnownNotToBeEncrypted() {
        Set<String> named = new TreeSet<>(NOT_SEALED);
        columns.stream()
                .flatMap(module -> module.sealedColumns().stream())
                .map(SealedColumn::name)
                .forEach(named::add);
        assertThat(jdbc.sql("""
                                SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                                WHERE table_schema = DATABASE() AND character_maximum_length > 32
                                  AND data_type IN ('varbinary', 'blob', 'mediumblob', 'longblob')
                                  AND table_name NOT IN ('scheduled_task', 'flyway_schema_history')
                                """).query(String.class).list())
                .as("encrypted columns need a SealedColumns bean, or they keep the old key alive")
                .isSubsetOf(named);
    }

    private Rotation finished(long id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> rotations.get(id).state() == State.DONE);
        return rotations.get(id);
    }

    private Set<Integer> headsOf(SealedColumn column) {
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT LEFT(%s, 5) FROM %s WHERE %s IS NOT NULL"
                        .formatted(column.column(), column.table(), column.column()))
                .query((row, n) -> ByteBuffer.wrap(row.getBytes(1)).getInt(1))
                .list());
    }

    private static byte[] bytes(Evidence evidence, String reference, long item) {
        return evidence.content(reference, item).bytes();
    }

    private static byte[] picture() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
