package cn.jingka.portal.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    private static final String WRITTEN = "a row is written";

    /** In the folder for temporary files, too: that is where a try-out is likely to stand. */
    @TempDir
    Path folder;

    /** The program that is going to be killed. */
    static final class Writer {

        public static void main(String[] arguments) throws Exception {
            EmbeddedMariaDb database = new EmbeddedMariaDb(Path.of(arguments[0]));
            try (Connection connection = connect(database)) {
                connection.createStatement().execute("CREATE TABLE kept (id INT PRIMARY KEY)");
                connection.createStatement().execute("INSERT INTO kept VALUES (42)");
            }
            System.out.println(WRITTEN);
            new CountDownLatch(1).await(5, TimeUnit.MINUTES);
        }
    }

    @Test
    void whatWasWrittenOutlivesAProgramThatIsKilledAndItsServer() throws Exception {
        Process writer = start();
        try {
            awaitWriting(writer);
            assertThatThrownBy(() -> new EmbeddedMariaDb(folder)).rootCause().hasMessageContaining("Another portal");
        } finally {
            writer.destroyForcibly().waitFor();
        }

        EmbeddedMariaDb next = new EmbeddedMariaDb(folder);
        try (Connection connection = connect(next);
                ResultSet row = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        } finally {
            next.close();
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsMadeAnewAndItsRemainsAreKept() throws Exception {
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.writeString(folder.resolve("data/ibdata1"), "half of a table space");

        EmbeddedMariaDb database = new EmbeddedMariaDb(folder);
        try (Connection connection = connect(database)) {
            assertThat(connection.isValid(5)).isTrue();
        } finally {
            database.close();
        }
        try (var remains = Files.newDirectoryStream(folder, "data-incomplete-*")) {
            assertThat(remains.iterator().next().resolve("data/ibdata1")).exists();
        }
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitWriting(Process writer) throws IOException {
        BufferedReader output = writer.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(WRITTEN)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The program ended early:\n" + said);
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
