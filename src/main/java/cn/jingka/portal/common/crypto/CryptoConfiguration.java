package cn.jingka.portal.common.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys for identifying data live in files beside the data folder's database, never in it; made at the first start.
 * {@code PORTAL_KEY_DIR} names another folder, which every node on one database must share.
 */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    PersonalDataCipher personalDataCipher(@Value("${portal.key-dir:${portal.data-dir}/keys}") Path folder) {
        try {
            AeadConfig.register();
            Files.createDirectories(folder);
            Aead aead = keyset(folder.resolve("keyset.json")).getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new PersonalDataCipher(aead, indexKey(folder.resolve("index-key")));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The keys in " + folder.toAbsolutePath() + " can't be read or made", e);
        }
    }

    private static KeysetHandle keyset(Path file) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        }
        KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        writePrivately(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        return handle;
    }

    private static byte[] indexKey(Path file) throws IOException {
        if (Files.exists(file)) {
            return HexFormat.of().parseHex(Files.readString(file).trim());
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        writePrivately(file, HexFormat.of().formatHex(key));
        return key;
    }

    private static void writePrivately(Path file, String content) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }
}
