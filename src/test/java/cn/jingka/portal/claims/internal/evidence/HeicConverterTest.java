package cn.jingka.portal.claims.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeicConverterTest {

    @TempDir
    private Path folder;

    @Test
    void aConverterOnThisMachineIsUsedAndLeavesNothingBehind() throws Exception {
        Path picture = Files.write(folder.resolve("converted.jpg"), HostileFiles.photo("jpg", 30, 20));
        HeicConverter converter = converter("cp " + picture + " \"$2\"");

        byte[] jpeg = converter.toJpeg(HostileFiles.heic(4032, 3024));

        assertThat(FileType.of(jpeg)).contains(FileType.JPEG);
        try (var left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPhotoThatTheConverterCannotReadIsRefused() throws Exception {
        HeicConverter converter = converter("exit 1");
        assertRefused(converter, HostileFiles.heic(4032, 3024), "damaged");
    }

    @Test
    void aPhotoThatIsTooLargeNeverReachesTheConverter() throws Exception {
        HeicConverter converter = converter("touch " + folder.resolve("called"));
        assertRefused(converter, HostileFiles.heic(60_000, 60_000), "tooManyPixels");
        assertThat(folder.resolve("called")).doesNotExist();
    }

    private HeicConverter converter(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("converter"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        EvidenceSettings settings = new EvidenceSettings(
                EvidenceSettings.Store.DATABASE,
                null,
                folder.resolve("incoming"),
                60,
                100,
                2,
                program.toString(),
                null);
        return new HeicConverter(settings, new Incoming(settings, folder));
    }

    private static void assertRefused(HeicConverter converter, byte[] photo, String reason) {
        assertThatThrownBy(() -> converter.toJpeg(photo))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("claims.evidence.refused." + reason));
    }
}
