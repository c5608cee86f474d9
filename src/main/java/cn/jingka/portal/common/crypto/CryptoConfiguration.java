package cn.jingka.portal.common.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Path folder;

    CryptoConfiguration(@Value("${portal.key-dir:${portal.data-dir}/keys}") Path folder) {
        this.folder = folder;
    }

    @Bean
    KeysetFile keysetFile() {
        try {
            AeadConfig.register();
            Files.createDirectories(folder);
            return new KeysetFile(folder.resolve("keyset.json"));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    @Bean
    PersonalDataCipher personalDataCipher(KeysetFile keys) {
        try {
            return new PersonalDataCipher(keys, indexKey(folder.resolve("index-key")));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private IllegalStateException unusable(Exception cause) {
        return new IllegalStateException("The keys in " + folder.toAbsolutePath() + " can't be read or made", cause);
    }

    private static byte[] indexKey(Path file) throws IOException {
        if (Files.exists(file)) {
            return HexFormat.of().parseHex(Files.readString(file).trim());
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, KeysetFile.ownersOnly(file));
        Files.writeString(file, HexFormat.of().formatHex(key));
        return key;
    }
}
