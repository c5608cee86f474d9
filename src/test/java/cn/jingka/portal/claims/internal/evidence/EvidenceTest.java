package cn.jingka.portal.claims.internal.evidence;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static cn.jingka.portal.testing.ClaimsFixture.asReviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvidenceTest extends PortalIntegrationTest {

    @Value("${portal.data-dir}")
    private Path dataFolder;

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases own;

    @Autowired
    private Evidence evidence;

    @Autowired
    private EvidenceController controller;

    @Autowired
    private EvidenceCleaning cleaning;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;
    private String reference;

    @BeforeEach
    void aDraft() {
        person = members.person("U0001");
        reference = claims.draft(person);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("空.jpg", new byte[0], "empty", ""),
                Arguments.of("big.jpg", new byte[21 << 20], "tooLarge", "20 MB"),
                Arguments.of("picture.svg", HostileFiles.svg(), "type", ""),
                Arguments.of("photo.jpg", HostileFiles.html(), "type", ""),
                Arguments.of("cut.jpg", HostileFiles.truncated(), "truncated", ""),
                Arguments.of("bomb.png", HostileFiles.pngBomb(50_000, 50_000), "tooManyPixels", "50000 × 50000"),
                Arguments.of("bomb.pdf", HostilePdfs.drawingBomb(), "pdfUnfolds", ""),
                Arguments.of("secret.pdf", HostilePdfs.encrypted("secret"), "pdfEncrypted", ""),
                Arguments.of("IMG_0001.HEIC", HostileFiles.heic(4032, 3024), "heic", ""));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void hostileFilesAreRefusedWithTheReasonAndNothingOfThemIsKept(
            String name, byte[] content, String reason, String argument) {
        long before = stored();
        EvidenceItem item = add(name, content);

        assertThat(item.state()).isEqualTo(EvidenceItem.State.REFUSED);
        assertThat(item.fileName()).isEqualTo(name);
        assertThat(item.reasonKey()).isEqualTo("claims.evidence.refused." + reason);
        assertThat(texts.getTranslation(item.reasonKey(), Texts.CHINESE, item.reasonArgument()))
                .contains(argument);
        assertThat(texts.getTranslation(item.reasonKey(), Locale.ENGLISH, item.reasonArgument()))
                .contains(argument);
        assertThat(stored()).isEqualTo(before);
        assertThat(photoStatus().items()).extracting(EvidenceItem::state).contains(EvidenceItem.State.REFUSED);
        assertThat(photoStatus().state()).as("a refusal takes nothing away").isEqualTo(MaterialStatus.State.RECEIVED);
        assertNotFound(() -> asMember(person, () -> evidence.content(reference, item.id())));

        asMember(person, () -> {
            evidence.remove(reference, item.id());
            return item;
        });
        assertThat(photoStatus().items()).extracting(EvidenceItem::id).doesNotContain(item.id());
    }

    static Stream<Arguments> cleaned() {
        return Stream.of(
                Arguments.of("IMG_2041.jpg", HostileFiles.photoWithPlace(300, 200, 6), "image/jpeg", 1),
                Arguments.of("picture.html", HostileFiles.polyglot(), "image/jpeg", 1),
                Arguments.of("form.pdf", HostilePdfs.active(), "application/pdf", 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cleaned")
    void whatCanBeCleanedIsKeptWithoutItsDangers(String name, byte[] content, String type, int pages) {
        EvidenceItem item = add(name, content);

        assertThat(item.state()).isEqualTo(EvidenceItem.State.RECEIVED);
        assertThat(item.contentType()).isEqualTo(type);
        assertThat(item.pages()).isEqualTo(pages);
        Evidence.Content kept = asMember(person, () -> evidence.content(reference, item.id()));
        assertThat(HostileFiles.text(kept.bytes())).doesNotContain("script", "evil", "SecretPhone", "cmd.exe");
        assertThat(FileType.of(asMember(person, () -> evidence.page(reference, item.id(), pages))))
                .contains(FileType.JPEG);
        assertThat(kept.fileName()).endsWith(type.endsWith("pdf") ? ".pdf" : ".jpg");
    }

    @Test
    void aNameIsShownWithoutPathMarkupAndTricks() {
        String name = "../../etc/<img src=x onerror=alert(1)>\u202Egpj.\u0000exe" + "很长".repeat(400) + ".jpg";
        EvidenceItem item = add(name, HostileFiles.photo("jpg", 30, 20));

        assertThat(item.fileName())
                .startsWith("_img src=x onerror=alert(1)_gpj.exe")
                .endsWith("….jpg")
                .doesNotContain("/", "<", ">", "\u202E", "\u0000");
        assertThat(item.fileName().length()).isLessThanOrEqualTo(100);
        assertThat(FileNames.clean("C:\\Users\\me\\照片.JPG")).isEqualTo("照片.JPG");
        assertThat(FileNames.clean("..")).isEqualTo("file");
        assertThat(FileNames.clean(null)).isEqualTo("file");
    }

    @Test
    void aTransferThatBreaksOffIsRefusedAndLeavesNothing() throws Exception {
        InputStream broken = new InputStream() {

            private int left = 1000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset");
                }
                return 0xff;
            }
        };
        EvidenceItem item = asMember(person, () -> evidence.add(reference, "photo", "a.jpg", broken));

        assertThat(item.reasonKey()).isEqualTo("claims.evidence.refused.interrupted");
        try (var left = Files.list(dataFolder.resolve("evidence-incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void contentsLieEncryptedAndALargeFileComesBackWhole() {
        byte[] noise = new byte[3_000_000];
        new Random(7).nextBytes(noise);
        byte[] pdf = HostilePdfs.pdf(1, document -> {
            var stream = HostilePdfs.stream(document, HostileFiles.text(noise));
            document.getPage(0).getResources().getCOSObject().setItem("Noise", stream.getCOSObject());
        });
        EvidenceItem item = add("noise.pdf", pdf);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM evidence_content")
                        .query(Long.class)
                        .single())
                .as("pieces")
                .isGreaterThan(2);
        String first = HostileFiles.text(jdbc.sql("SELECT content FROM evidence_content ORDER BY piece LIMIT 1")
                .query(byte[].class)
                .single());
        assertThat(first).doesNotContain("%PDF");
        byte[] back =
                asMember(person, () -> evidence.content(reference, item.id())).bytes();
        assertThat(back).hasSize((int) item.bytes()).startsWith("%PDF".getBytes());
    }

    @Test
    void nobodyElseReachesAFile() {
        long item = add("a.jpg", HostileFiles.photo("jpg", 30, 20)).id();
        PersonId other = members.person("U0001");
        String otherCase = claims.draft(other);

        assertNotFound(() -> asMember(other, () -> evidence.content(reference, item)));
        assertNotFound(() -> asMember(other, () -> evidence.page(reference, item, 1)));
        assertNotFound(() -> asMember(other, () -> evidence.content(otherCase, item)));
        assertNotFound(
                () -> asMember(other, () -> evidence.add(reference, "photo", "x.jpg", InputStream.nullInputStream())));
        assertNotFound(() -> asOfficer("U0001", () -> evidence.content(reference, item)));
        assertNotFound(() -> asReviewer("reviewer", () -> evidence.content(reference, item)));
        filed(CaseState.AT_UNIT);
        assertNotFound(() -> asOfficer("U0002", () -> evidence.content(reference, item)));
        assertNotFound(() -> asReviewer("reviewer", () -> evidence.content(reference, item)));
        assertThat(asOfficer("U0001", () -> evidence.content(reference, item)).bytes())
                .isNotEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'claims.evidence.audit.looked'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void filesAreAddedAndTakenAwayOnlyByWhoHasTheCase() {
        long item = add("a.jpg", HostileFiles.photo("jpg", 30, 20)).id();
        assertRefusal(() -> add("receipts", "b.jpg"), "claims.evidence.error.material");
        filed(CaseState.AT_UNIT);

        assertRefusal(() -> add("photo", "b.jpg"), "claims.evidence.error.closed");
        assertRefusal(
                () -> asMember(person, () -> {
                    evidence.remove(reference, item);
                    return item;
                }),
                "claims.evidence.error.closed");
        assertRefusal(() -> officerAdds("photo"), "claims.evidence.error.closed");
        EvidenceItem report = officerAdds("report");
        assertThat(report.state()).isEqualTo(EvidenceItem.State.RECEIVED);
        assertRefusal(
                () -> asOfficer("U0001", () -> {
                    evidence.remove(reference, item);
                    return item;
                }),
                "claims.evidence.error.notYours");
    }

    @Test
    void theReviewerPutsAFileInQuestionInWordsThatTheMemberReads() {
        long item = add("a.jpg", HostileFiles.photo("jpg", 30, 20)).id();
        filed(CaseState.IN_REVIEW);

        question(item, " 看不清公章 ");
        MaterialStatus status = photoStatus();
        assertThat(status.state()).isEqualTo(MaterialStatus.State.IN_QUESTION);
        assertThat(status.items()).extracting(EvidenceItem::question).contains("看不清公章");

        question(item, "");
        assertThat(photoStatus().state()).isEqualTo(MaterialStatus.State.RECEIVED);
        assertRefusal(() -> question(item, "长".repeat(1001)), "claims.answer.tooLong");
    }

    @Test
    void aDiscardedDraftTakesItsContentsAlong() {
        add("a.jpg", HostileFiles.photo("jpg", 30, 20));
        add("b.pdf", HostilePdfs.pdf(1));
        assertThat(stored()).isEqualTo(2);

        asMember(person, () -> {
            filing.withdraw(reference, "");
            return reference;
        });

        assertThat(stored()).isZero();
    }

    @Test
    void contentsWithoutACaseAreCleanedAndTheOthersStay() {
        byte[] photo = HostileFiles.photo("jpg", 30, 20);
        long item = add("a.jpg", photo).id();
        store.put("0123456789abcdef0123456789abcdef", new byte[10]);

        cleaning.clean(Clock.systemUTC().instant());
        assertThat(stored())
                .as("what was stored just now may be waiting for its row")
                .isEqualTo(2);
        cleaning.clean(Clock.systemUTC().instant().plus(Duration.ofHours(2)));

        assertThat(stored()).isEqualTo(1);
        assertThat(asMember(person, () -> evidence.content(reference, item)).bytes())
                .isNotEmpty();
    }

    @Test
    void theSameFileHasTheSameFingerprintInEveryCase() {
        PersonId other = members.person("U0001");
        String otherCase = claims.draft(other);
        byte[] photo = HostileFiles.photoWithPlace(60, 40, 3);
        add("a.jpg", photo);
        asMember(other, () -> evidence.add(otherCase, "photo", "renamed.jpg", new ByteArrayInputStream(photo)));

        assertThat(jdbc.sql("SELECT COUNT(DISTINCT fingerprint) FROM claim_evidence WHERE stored_as IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCaseTakesSoManyFilesAndNoMore() {
        jdbc.sql("""
                        INSERT INTO claim_evidence (id, case_id, material, file_name, state, bytes, pages, added_at, added_by, by_name)
                        SELECT -s.seq, e.case_id, 'photo', e.file_name, 'REFUSED', 0, 0, e.added_at, e.added_by, ''
                        FROM claim_evidence e, seq_1_to_59 s
                        """).update();
        assertRefusal(() -> add("photo", "one-more.jpg"), "claims.evidence.error.tooMany");
    }

    @Test
    void aDownloadIsAnAttachmentThatNoBrowserRuns() {
        long item = add("../现场\"照片.svg.png", HostileFiles.photo("png", 30, 20)).id();

        var answer = asMember(person, () -> controller.download(reference, item));

        var headers = answer.getHeaders();
        assertThat(headers.getContentType()).hasToString("image/jpeg");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("现场_照片_svg.jpg");
    }

    @Test
    void aStrangerIsSentToTheSignIn() throws Exception {
        long item = add("a.jpg", HostileFiles.photo("jpg", 30, 20)).id();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url("/" + Evidence.address(reference, item))))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        }
    }

    @Test
    void anAppealIsSupportedByFurtherFilesWhileWhatWasHandedInBeforeStays() {
        EvidenceItem before = add("before.jpg", HostileFiles.photo("jpg", 30, 20));
        filed(CaseState.DECIDED);
        assertRefusal(() -> add("late.jpg", HostileFiles.photo("jpg", 30, 20)), "claims.evidence.error.closed");
        clock.advance(Duration.ofMinutes(1));
        long version = asMember(person, () -> filing.appeal(reference, "请看新材料")).version();
        clock.advance(Duration.ofMinutes(1));

        EvidenceItem added = add("more.jpg", HostileFiles.photo("jpg", 30, 20));

        assertThat(asMember(person, () -> own.get(reference)).version()).isGreaterThan(version);
        assertRefusal(() -> take(before), "claims.evidence.error.closed");
        take(added);
        assertThat(photoStatus().items())
                .extracting(EvidenceItem::id)
                .contains(before.id())
                .doesNotContain(added.id());
    }

    private EvidenceItem add(String name, byte[] content) {
        return asMember(person, () -> evidence.add(reference, "photo", name, new ByteArrayInputStream(content)));
    }

    private EvidenceItem add(String material, String name) {
        byte[] photo = HostileFiles.photo("jpg", 30, 20);
        return asMember(person, () -> evidence.add(reference, material, name, new ByteArrayInputStream(photo)));
    }

    private EvidenceItem officerAdds(String material) {
        byte[] photo = HostileFiles.photo("jpg", 30, 20);
        return asOfficer("U0001", () -> evidence.add(reference, material, "r.jpg", new ByteArrayInputStream(photo)));
    }

    private void take(EvidenceItem item) {
        asMember(person, () -> {
            evidence.remove(reference, item.id());
            return item;
        });
    }

    private void question(long item, String words) {
        asReviewer("reviewer", () -> {
            evidence.question(reference, item, words);
            return item;
        });
    }

    private void filed(CaseState state) {
        claims.advance(reference, person, "U0001", state);
    }

    private MaterialStatus photoStatus() {
        return asMember(person, () -> own.get(reference)).materials().stream()
                .filter(status -> status.material().id().equals("photo"))
                .findFirst()
                .orElseThrow();
    }

    private long stored() {
        return jdbc.sql("SELECT COUNT(DISTINCT stored_as) FROM evidence_content")
                .query(Long.class)
                .single();
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    private static void assertRefusal(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
