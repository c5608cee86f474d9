package cn.jingka.portal.claims.internal.evidence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoresTest {

    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final Instant MOMENT = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aFolderKeepsGivesAndForgets() {
        EvidenceStore store = new FolderEvidenceStore(folder);
        store.put(NAME, new byte[] {1, 2, 3});
        assertThat(store.get(NAME)).containsExactly(1, 2, 3);
        store.delete(NAME);
        store.delete(NAME);
        assertThatThrownBy(() -> store.get(NAME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFolderTakesNoNameThatLeadsElsewhere() {
        EvidenceStore store = new FolderEvidenceStore(folder);
        assertThatThrownBy(() -> store.get("../../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderTellsOldFromNewAndDropsWhatABrokenWriteLeft() throws Exception {
        EvidenceStore store = new FolderEvidenceStore(folder);
        store.put(NAME, new byte[] {1});
        store.put(OTHER, new byte[] {2});
        Files.setLastModifiedTime(folder.resolve("01").resolve(NAME), FileTime.from(MOMENT.minusSeconds(60)));
        Path part = Files.write(folder.resolve("01").resolve(NAME + "7.part"), new byte[] {1});
        Files.setLastModifiedTime(part, FileTime.from(MOMENT.minusSeconds(60)));
        Files.setLastModifiedTime(folder.resolve("fe").resolve(OTHER), FileTime.from(MOMENT.plusSeconds(60)));

        List<String> old = new ArrayList<>();
        store.storedBefore(MOMENT, old::addAll);

        assertThat(old).containsExactly(NAME);
        assertThat(part).doesNotExist();
    }

    @Test
    void anS3StoreIsSpokenToWithItsBucketInThePathAndASignature() {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try (S3EvidenceStore store = s3(server)) {
            String path = "/claims/evidence/" + NAME;
            server.stubFor(put(urlPathEqualTo(path)).willReturn(aResponse().withStatus(200)));
            server.stubFor(get(urlPathEqualTo(path))
                    .willReturn(aResponse().withStatus(200).withBody(new byte[] {4, 5})));
            server.stubFor(delete(urlPathEqualTo(path)).willReturn(aResponse().withStatus(204)));
            server.stubFor(get(urlPathEqualTo("/claims"))
                    .withQueryParam("list-type", equalTo("2"))
                    .willReturn(okXml("""
                    <ListBucketResult><IsTruncated>false</IsTruncated>
                    <Contents><Key>evidence/%s</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified></Contents>
                    <Contents><Key>evidence/%s</Key><LastModified>2026-03-03T00:00:00.000Z</LastModified></Contents>
                    </ListBucketResult>
                    """.formatted(NAME, OTHER))));

            store.put(NAME, new byte[] {4, 5});
            assertThat(store.get(NAME)).containsExactly(4, 5);
            store.delete(NAME);
            List<String> old = new ArrayList<>();
            store.storedBefore(MOMENT, old::addAll);

            assertThat(old).containsExactly(NAME);
            server.verify(putRequestedFor(urlPathEqualTo(path))
                    .withHeader("Authorization", matching("AWS4-HMAC-SHA256 Credential=key/.*"))
                    .withRequestBody(binaryEqualTo(new byte[] {4, 5})));
            server.verify(deleteRequestedFor(urlPathEqualTo(path)));
        } finally {
            server.stop();
        }
    }

    @Test
    void anS3StoreThatHasNothingUnderTheNameSaysSo() {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try (S3EvidenceStore store = s3(server)) {
            assertThatThrownBy(() -> store.get(NAME)).hasMessageContaining(NAME);
        } finally {
            server.stop();
        }
    }

    @Test
    void anS3StoreWithoutItsBucketStopsTheStart() {
        var settings = new EvidenceSettings.S3("", "cn-north-1", "", "key", "secret", true, "evidence/");
        assertThatThrownBy(() -> new S3EvidenceStore(settings)).hasMessageContaining("portal.evidence.s3.bucket");
    }

    private static S3EvidenceStore s3(WireMockServer server) {
        return new S3EvidenceStore(
                new EvidenceSettings.S3(server.baseUrl(), "cn-north-1", "claims", "key", "secret", true, "evidence/"));
    }
}
