package cn.jingka.portal.claims.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClamAvScanTest {

    private static final byte[] FILE = new byte[200_000];

    @Test
    void theScannerGetsTheWholeFileInPieces() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> received = answering(daemon, "stream: OK\0");
            scan(ScanSettings.Mode.REQUIRED, daemon.getLocalPort()).scan(FILE);
            assertThat(received.get()).isEqualTo(FILE.length);
        }
    }

    @Test
    void aVirusIsRefused() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "stream: Win.Test.EICAR_HDB-1 FOUND\0");
            VirusScan scan = scan(ScanSettings.Mode.OPTIONAL, daemon.getLocalPort());
            assertRefused(() -> scan.scan(FILE), "virus");
        }
    }

    @Test
    void anAnswerThatIsNoVerdictCountsAsNone() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "INSTREAM size limit exceeded. ERROR\0");
            VirusScan scan = scan(ScanSettings.Mode.REQUIRED, daemon.getLocalPort());
            assertRefused(() -> scan.scan(FILE), "scanUnavailable");
        }
    }

    @Test
    void withoutScannerFilesAreRefusedWhenItIsRequiredAndTakenInWhenItIsOptional() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertRefused(() -> scan(ScanSettings.Mode.REQUIRED, nobody).scan(FILE), "scanUnavailable");
        assertThatCode(() -> scan(ScanSettings.Mode.OPTIONAL, nobody).scan(FILE))
                .doesNotThrowAnyException();
        assertThatCode(() -> scan(ScanSettings.Mode.OFF, nobody).scan(FILE)).doesNotThrowAnyException();
    }

    private static VirusScan scan(ScanSettings.Mode mode, int port) {
        return new ClamAvScan(new ScanSettings(mode, "127.0.0.1", port, Duration.ofSeconds(5)));
    }

    /** A daemon for one call; gives the number of bytes that it was sent. */
    private static CompletableFuture<Integer> answering(ServerSocket daemon, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var call = daemon.accept()) {
                DataInputStream in = new DataInputStream(call.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                call.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.size();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("claims.evidence.refused." + reason));
    }
}
