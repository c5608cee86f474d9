package cn.jingka.portal.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTest {

    private static final String SENTENCE =
            "本人于 2026 年 3 月 1 日发生意外伤害（非因工），经北京市二级以上医院诊断，依据《人身保障残疾程度与保障金给付比例表标准》，给付 ¥1,500.00；"
                    + "如不同意，可以在 60 日内提出申诉、“书面说明理由”，并提交材料。";
    private static final int DOTS_PER_INCH = 144;
    private static final String CLOSING = "，。、；：？！）》”";
    private static final String OPENING = "（《“";

    private final Letters letters = new Letters(new PdfFonts(""), new Texts());

    @Test
    void whatIsWrittenIsReadBackCharacterByCharacter() throws Exception {
        byte[] pdf = letter("决定书")
                .lead(SENTENCE)
                .facts(Map.of("姓名", "王秀兰㐂"))
                .figures(List.of(new Letter.Line("按 30% 计算", "依据 PROT-3", "¥1,500.00")))
                .pdf();

        assertThat(text(pdf).replaceAll("\\s", ""))
                .contains(SENTENCE.replaceAll("\\s", ""), "姓名王秀兰㐂", "按30%计算", "¥1,500.00", "第1页，共1页");
    }

    @Test
    void theFontIsInsideAndOnlyTheGlyphsInUse() throws Exception {
        byte[] pdf = letter("决定书").paragraph(SENTENCE).pdf();

        assertThat(pdf.length).isLessThan(250_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPages()).hasSize(1);
            assertThat(fonts(document.getPage(0)))
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"), "a subset");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("决定书");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void noLineBeginsWithAClosingMarkNorEndsWithAnOpeningOne() throws Exception {
        Letter letter = letter("断行");
        for (int shift = 0; shift < 40; shift++) {
            letter.paragraph("测".repeat(shift) + SENTENCE);
        }

        List<String> lines = text(letter.pdf())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines).noneMatch(line -> CLOSING.indexOf(line.charAt(0)) >= 0);
        assertThat(lines).noneMatch(line -> OPENING.indexOf(line.charAt(line.length() - 1)) >= 0);
        assertThat(lines).noneMatch(line -> line.matches("^[年月日].*|.*¥1?,?$|^500\\.00.*"));
    }

    @Test
    void pagesAreNumberedAndCarryTheLetterhead() throws Exception {
        Letter letter = letter("长信");
        for (int paragraph = 0; paragraph < 60; paragraph++) {
            letter.paragraph(SENTENCE);
        }

        try (PDDocument document = Loader.loadPDF(letter.pdf())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(pages);
            assertThat(stripper.getText(document)).contains("北京市总工会", "编号 L1", "第 " + pages + " 页，共 " + pages + " 页");
        }
    }

    @Test
    void theQrCodeIsReadFromThePage() throws Exception {
        byte[] pdf = letter("证明")
                .qrCode("https://example.org/verify/abcdefghijklmnopqrstuvwxyz0", List.of("扫码核验"))
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo("https://example.org/verify/abcdefghijklmnopqrstuvwxyz0");
        }
    }

    @Test
    void aCharacterThatTheFontLacksStaysVisible() throws Exception {
        assertThat(text(letter("信").paragraph("甲\uE123乙").pdf())).contains("甲〓乙");
    }

    @Test
    void withoutAnyFontTheSettingIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> new PdfFonts("", List.of(empty)).open())
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("common.pdf.noFont");
                    assertThat(refusal.arguments()).containsExactly("PORTAL_PDF_FONT");
                });
    }

    @Test
    void aNamedFontThatIsNoneIsRefusedByName(@TempDir Path folder) throws Exception {
        Path noFont = Files.writeString(folder.resolve("letter.ttf"), "not a font");

        assertThatThrownBy(() -> new PdfFonts(noFont.toString(), List.of()).open())
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("common.pdf.fontUnusable");
                    assertThat(refusal.arguments()).contains(noFont.toString(), "PORTAL_PDF_FONT");
                });
        assertThatThrownBy(() -> new PdfFonts(folder.resolve("missing.ttc") + ",3", List.of()).open())
                .isInstanceOf(DomainException.class);
    }

    private Letter letter(String title) {
        return letters.begin(title, "编号 L1", Texts.CHINESE);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fonts(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> font(page, name))
                .toList();
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
