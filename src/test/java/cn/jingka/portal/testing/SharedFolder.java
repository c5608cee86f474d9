package cn.jingka.portal.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of samples and published schemas. It is no part of the project; it may stand beside it or further up. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A folder or file in it, e.g. {@code samples/feed.csv}; where it is not there the test is skipped and says so. */
    public static Path need(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return Assumptions.abort("shared/" + name + " is not on this machine; what needs it is not checked");
    }
}
