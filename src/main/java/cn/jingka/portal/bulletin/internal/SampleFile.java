package cn.jingka.portal.bulletin.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Content for the demonstration: a file with one entry a piece, by id. */
final class SampleFile {

    private SampleFile() {}

    /** @param prepare changes an entry before it is read */
    static <T> Map<String, T> read(String name, Class<T> type, Consumer<Map<String, Object>> prepare) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = new ClassPathResource(name).getInputStream()) {
            Map<String, Map<String, Object>> entries = new Yaml(new SafeConstructor(options)).load(in);
            Map<String, T> pieces = new LinkedHashMap<>();
            entries.forEach((id, entry) -> {
                prepare.accept(entry);
                pieces.put(id, ContentMapper.JSON.convertValue(entry, type));
            });
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException("The sample content " + name + " can't be read", e);
        }
    }
}
