package cn.jingka.portal.common.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The keys for identifying data as the folder holds them now. Another node may change them while this one runs: nothing is
 * encrypted with what was read longer ago than {@link #FRESH}, and a ciphertext of a key unknown here is a reason to look again.
 */
final class KeysetFile {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** So long a node goes on with what it knows when the folder can't be read; see the waiting times of a rotation. */
    private static final Duration STALE = Duration.ofSeconds(30);

    /**
     * @param primary id of the key that encrypts
     * @param ids of all keys that decrypt
     */
    record Keys(String text, KeysetHandle handle, Aead aead, int primary, Set<Integer> ids) {

        @Override
        public String toString() {
            return "Keys" + ids;
        }
    }

    private final Path file;
    private volatile Keys keys;
    private volatile long readAt;

    KeysetFile(Path file) throws GeneralSecurityException, IOException {
        this.file = file;
        if (!Files.exists(file)) {
            write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        }
        read();
    }

    /** For encrypting: as the file stands, or stood moments ago. */
    Keys fresh() {
        if (age().compareTo(FRESH) > 0) {
            try {
                readIfOld();
            } catch (IOException | GeneralSecurityException e) {
                if (age().compareTo(STALE) > 0) {
                    throw new IllegalStateException("The keys in " + file + " can't be read any more", e);
                }
            }
        }
        return keys;
    }

    /** For decrypting: as last read. */
    Keys known() {
        return keys;
    }

    /** As the file stands. */
    Keys now() {
        try {
            read();
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The keys in " + file + " can't be read", e);
        }
    }

    /** Puts another key beside the others; does nothing when it is there. It decrypts, but nothing is encrypted with it yet. */
    void add(int id) {
        change(handle -> {
            KeysetHandle.Builder all = KeysetHandle.newBuilder(handle);
            if (place(all, handle, id) < 0) {
                all.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withFixedId(id)
                        .setStatus(KeyStatus.ENABLED));
            }
            return built(all);
        });
    }

    /** From now on this key encrypts. */
    void use(int id) {
        change(handle -> {
            KeysetHandle.Builder all = KeysetHandle.newBuilder(handle);
            all.getAt(place(all, handle, id)).makePrimary();
            return built(all);
        });
    }

    /** Destroys every other key: what is still encrypted with one of them is lost. */
    void keepOnly(int id) {
        change(handle -> {
            KeysetHandle.Builder all = KeysetHandle.newBuilder(handle);
            for (int place = handle.size() - 1; place >= 0; place--) {
                if (handle.getAt(place).getId() != id) {
                    all.deleteAt(place);
                }
            }
            return built(all);
        });
    }

    private static int place(KeysetHandle.Builder all, KeysetHandle handle, int id) {
        for (int place = 0; place < all.size(); place++) {
            if (handle.getAt(place).getId() == id) {
                return place;
            }
        }
        return -1;
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset can't be put together", e);
        }
    }

    private synchronized void change(UnaryOperator<KeysetHandle> change) {
        try {
            write(change.apply(now().handle()));
            read();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The keys in " + file + " can't be changed", e);
        }
    }

    /** Whoever waited for another's reading has what it read. */
    private synchronized void readIfOld() throws IOException, GeneralSecurityException {
        if (age().compareTo(FRESH) > 0) {
            read();
        }
    }

    private synchronized void read() throws IOException, GeneralSecurityException {
        long started = System.nanoTime();
        String text = Files.readString(file);
        if (keys == null || !keys.text().equals(text)) {
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
            Set<Integer> ids = new TreeSet<>();
            for (int place = 0; place < handle.size(); place++) {
                ids.add(handle.getAt(place).getId());
            }
            keys = new Keys(
                    text,
                    handle,
                    handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle.getPrimary().getId(),
                    Set.copyOf(ids));
        }
        readAt = started;
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - readAt);
    }

    /** The file appears whole or not at all: the other nodes read it at any moment. */
    private void write(KeysetHandle handle) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(folder, "keyset", ".part", ownersOnly(folder));
        Files.writeString(written, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
