package cn.jingka.portal.common.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One YAML file of dated parameters.
 *
 * @param name the name by which mistakes in it are reported
 * @param yaml its text
 */
public record RulesFile(String name, String yaml) {

    /**
     * Reads a file to its end and closes it.
     *
     * @throws RulesFileException when it is not UTF-8
     */
    public static RulesFile read(String name, InputStream content) {
        try (content) {
            ByteBuffer bytes = ByteBuffer.wrap(content.readAllBytes());
            return new RulesFile(
                    name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            throw new RulesFileException(name, 0, "", "is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a file from the class path, {@code /rules/reimbursement/outpatient.yaml}, named by its last part. */
    public static RulesFile resource(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        InputStream content = RulesFile.class.getResourceAsStream(path);
        if (content == null) {
            throw new RulesFileException(name, 0, "", "is not on the class path at " + path);
        }
        return read(name, content);
    }
}
