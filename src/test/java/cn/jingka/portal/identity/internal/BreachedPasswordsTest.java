package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {

    @TempDir
    Path folder;

    @Test
    void everyPasswordOfTheListIsFoundWhereverItStandsAndNoOther() throws Exception {
        List<String> lost =
                IntStream.range(0, 2_000).mapToObj(i -> "lost-password-" + i).toList();
        BreachedPasswords list = list("\r\n", lost);
        assertThat(lost).allMatch(password -> list.check(password).isCompromised());
        assertThat(IntStream.range(0, 500).mapToObj(i -> "kept-password-" + i))
                .noneMatch(password -> list.check(password).isCompromised());
    }

    @Test
    void aListOfOneAndAnEmptyOneAreSearchedAsWell() throws Exception {
        assertThat(list("\n", List.of("password123456")).check("password123456").isCompromised())
                .isTrue();
        assertThat(list("\n", List.of()).check("password123456").isCompromised())
                .isFalse();
    }

    @Test
    void withoutAListNothingIsKnownAndAListThatIsNotThereIsSaidAtOnce() {
        assertThat(new BreachedPasswords("").check("password").isCompromised()).isFalse();
        assertThatThrownBy(() -> new BreachedPasswords(folder.resolve("none").toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none");
    }

    private BreachedPasswords list(String lineEnd, List<String> passwords) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        Path file = Files.createTempFile(folder, "breached", ".txt");
        StringBuilder lines = new StringBuilder();
        passwords.stream()
                .map(password -> HexFormat.of()
                        .withUpperCase()
                        .formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8))))
                .sorted()
                .forEach(hash -> lines.append(hash)
                        .append(':')
                        .append(hash.charAt(0) * 977)
                        .append(lineEnd));
        Files.writeString(file, lines);
        return new BreachedPasswords(file.toString());
    }
}
