package cn.jingka.portal.common.pdf;

import cn.jingka.portal.common.error.DomainException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The font in which PDF files write Chinese: the one that {@code PORTAL_PDF_FONT} names ({@code file} or {@code file.ttc,index}), else
 * the first usable one among the usual system fonts. A PDF carries the glyphs it uses and nothing more.
 */
@Component
public class PdfFonts {

    static final String SETTING = "PORTAL_PDF_FONT";

    private static final Logger log = LoggerFactory.getLogger(PdfFonts.class);

    /** Sans before serif, the fonts made for simplified Chinese before the others. */
    private static final List<String> USUAL = List.of(
            "NotoSansCJK-Regular.ttc",
            "NotoSansCJKsc-Regular.otf",
            "NotoSansSC-Regular.otf",
            "NotoSansSC-Regular.ttf",
            "SourceHanSansSC-Regular.otf",
            "SourceHanSansCN-Regular.otf",
            "SourceHanSans-Regular.ttc",
            "SourceHanSans.ttc",
            "msyh.ttc",
            "msyh.ttf",
            "PingFang.ttc",
            "Hiragino Sans GB.ttc",
            "STHeiti Light.ttc",
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "NotoSerifCJK-Regular.ttc",
            "NotoSerifCJKsc-Regular.otf",
            "NotoSerifSC-Regular.otf",
            "SourceHanSerifSC-Regular.otf",
            "SourceHanSerifCN-Regular.otf",
            "SourceHanSerif.ttc",
            "simsun.ttc",
            "simhei.ttf",
            "Songti.ttc",
            "DroidSansFallbackFull.ttf");

    private static final int DEPTH = 6;
    private static final String PROBE = "北京市总工会，保障给付。";

    private final String setting;
    private final List<Path> folders;
    private volatile String found;

    @Autowired
    PdfFonts(@Value("${portal.pdf.font:}") String setting) {
        this(setting, usualFolders());
    }

    PdfFonts(String setting, List<Path> folders) {
        this.setting = setting.strip();
        this.folders = List.copyOf(folders);
    }

    private static List<Path> usualFolders() {
        String home = System.getProperty("user.home", "");
        String windows = Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows");
        String local = Optional.ofNullable(System.getenv("LOCALAPPDATA")).orElse(home);
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(home, ".fonts"),
                Path.of(home, ".local", "share", "fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/System/Library/AssetsV2/com_apple_MobileAsset_Font7"),
                Path.of("/Library/Fonts"),
                Path.of(home, "Library", "Fonts"),
                Path.of(windows, "Fonts"),
                Path.of(local, "Microsoft", "Windows", "Fonts"));
    }

    /** A missing font stops letters and certificates alone, so the portal starts and says so. */
    @EventListener(ApplicationReadyEvent.class)
    void checkAtStart() {
        if (available()) {
            log.info("PDF files are written with {}", found);
        } else {
            log.warn("No usable font for PDF files: letters and certificates can't be made until {} names one", SETTING);
        }
    }

    boolean available() {
        try {
            open();
            return true;
        } catch (DomainException noFont) {
            return false;
        }
    }

    /**
     * A font for one document: fonts remember what they write, so none is shared.
     *
     * @throws DomainException naming the setting, when the font it names can't be used or no usual font is there
     */
    BaseFont open() {
        if (found == null) {
            found = setting.isEmpty() ? search() : chosen();
        }
        return read(found).orElseThrow(() -> unusable(found));
    }

    private String chosen() {
        String face = withFace(setting);
        if (read(face).isEmpty()) {
            throw unusable(setting);
        }
        return face;
    }

    private static DomainException unusable(String font) {
        return new DomainException(DomainException.Kind.CONFLICT, "common.pdf.fontUnusable", font, SETTING);
    }

    private String search() {
        Map<String, Path> there = fontFiles();
        return USUAL.stream()
                .map(name -> there.get(name.toLowerCase(Locale.ROOT)))
                .filter(path -> path != null)
                .map(path -> withFace(path.toString()))
                .filter(font -> read(font).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.CONFLICT, "common.pdf.noFont", SETTING));
    }

    private Map<String, Path> fontFiles() {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                namesIn(folder).forEach(path ->
                        files.putIfAbsent(path.getFileName().toString().toLowerCase(Locale.ROOT), path));
            }
        }
        return files;
    }

    private static List<Path> namesIn(Path folder) {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            walk.forEach(paths::add);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            log.debug("The font folder {} can't be read to its end", folder, unreadable);
        }
        return paths;
    }

    /** A collection holds a face for each region: the one for simplified Chinese, else the first. */
    private static String withFace(String font) {
        if (!font.toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return font;
        }
        try {
            String[] faces = BaseFont.enumerateTTCNames(font);
            for (int face = 0; face < faces.length; face++) {
                if (faces[face].matches("(?i).*(sc|cn|gb)(-.*)?")) {
                    return font + "," + face;
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            log.debug("The font collection {} can't be read", font, unreadable);
        }
        return font + ",0";
    }

    /** Empty when the file is missing, is no font, may not be embedded, or has no Chinese. */
    private static Optional<BaseFont> read(String font) {
        try {
            BaseFont opened = BaseFont.createFont(font, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
            opened.setSubset(true);
            return PROBE.chars().allMatch(opened::charExists) ? Optional.of(opened) : Optional.empty();
        } catch (IOException | RuntimeException unusable) {
            log.debug("The font {} can't be used", font, unusable);
            return Optional.empty();
        }
    }
}
