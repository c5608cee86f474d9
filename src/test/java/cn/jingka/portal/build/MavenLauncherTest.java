package cn.jingka.portal.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines without Maven or without a new enough JDK; the Maven archive is a local file here. */
class MavenLauncherTest {

    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "head",
            "awk",
            "dirname",
            "readlink",
            "curl",
            "tar",
            "mktemp",
            "mkdir",
            "mv",
            "cut",
            "sha512sum",
            "rm",
            "gzip",
            "cat");

    @TempDir
    Path folder;

    private Path archive;
    private Path tools;

    @BeforeEach
    void makeAMachineWithoutMaven() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a POSIX shell script");
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = List.of("/usr/bin", "/bin").stream()
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException(tool + " is not on this machine"));
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        Path bin = Files.createDirectories(folder.resolve("apache-maven/bin"));
        Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho \"fetched maven got: $*\"\n");
        Files.setPosixFilePermissions(bin.resolve("mvn"), PosixFilePermissions.fromString("rwxr-xr-x"));
        archive = folder.resolve("maven.tar.gz");
        run(new ProcessBuilder("tar", "-czf", archive.toString(), "-C", folder.toString(), "apache-maven"));
    }

    @Test
    void withoutMavenItFetchesOneOnceAndPassesItsArgumentsOn() throws IOException, InterruptedException {
        String checksum =
                run(new ProcessBuilder("sha512sum", archive.toString())).split(" ")[0];
        Map<String, String> settings = Map.of("PORTAL_MAVEN_SHA512", checksum);

        assertThat(launch(settings)).contains("fetching Maven").contains("fetched maven got: verify -q");
        assertThat(launch(settings)).doesNotContain("fetching Maven").contains("fetched maven got: verify -q");
    }

    @Test
    void anArchiveWithAnotherChecksumIsNotInstalled() throws IOException, InterruptedException {
        assertThat(launch(Map.of("PORTAL_MAVEN_SHA512", "0".repeat(128))))
                .contains("the checksum of")
                .doesNotContain("fetched maven got");
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    private String launch(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(folder.resolve("mvnw").toString(), "verify", "-q").directory(folder.toFile());
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PORTAL_MAVEN_ARCHIVE", archive.toUri().toString());
        builder.environment().put("PORTAL_MAVEN_HOME", folder.resolve("kept").toString());
        builder.environment().putAll(settings);
        return run(builder);
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
