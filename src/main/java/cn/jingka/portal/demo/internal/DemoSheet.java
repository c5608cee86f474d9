package cn.jingka.portal.demo.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A photographed sheet of paper with the name of the material that it stands for. */
final class DemoSheet {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSheet.class);
    private static final int WIDTH = 480;
    private static final int HEIGHT = 680;
    private static final int MARGIN = 48;
    private static final int LINE = 36;
    private static final int STAMP = 130;
    private static final Color TABLE = new Color(0xC9C4BB);
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color INK = new Color(0x33, 0x33, 0x33);
    private static final Color RULE = new Color(0xD8D5CE);
    private static final Color SEAL = new Color(0xB8, 0x2A, 0x2A, 0xB0);

    private DemoSheet() {}

    /**
     * @param reference of the case: sheets of different cases are different files, as on every desk
     * @return a JPEG
     */
    static byte[] of(String title, String who, String reference) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D sheet = image.createGraphics();
        try {
            paper(sheet);
            words(sheet, title, who, reference);
        } finally {
            sheet.dispose();
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paper(Graphics2D sheet) {
        sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sheet.setColor(TABLE);
        sheet.fillRect(0, 0, WIDTH, HEIGHT);
        sheet.setColor(PAPER);
        sheet.fillRect(MARGIN / 3, MARGIN / 3, WIDTH - 2 * MARGIN / 3, HEIGHT - 2 * MARGIN / 3);
        sheet.setColor(RULE);
        for (int y = 6 * LINE; y < HEIGHT - 2 * MARGIN; y += LINE) {
            sheet.drawLine(MARGIN, y, WIDTH - MARGIN, y);
        }
        sheet.setColor(SEAL);
        sheet.setStroke(new BasicStroke(4));
        sheet.drawOval(WIDTH - MARGIN - STAMP, HEIGHT - 2 * MARGIN - STAMP, STAMP, STAMP);
    }

    /** A machine without fonts has no words to draw, and says so in ways of its own: the sheet stays blank then. */
    private static void words(Graphics2D sheet, String title, String who, String reference) {
        try {
            sheet.setColor(INK);
            sheet.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
            sheet.drawString(title, MARGIN, 2 * LINE + MARGIN / 2);
            sheet.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
            sheet.drawString(who, MARGIN, 4 * LINE);
            sheet.drawString(reference, MARGIN, 5 * LINE);
            sheet.setColor(SEAL);
            sheet.drawString("演示材料", WIDTH - MARGIN - STAMP + 29, HEIGHT - 2 * MARGIN - STAMP / 2 + 8);
        } catch (InternalError | LinkageError | RuntimeException e) {
            LOG.debug("No font for the demonstration's evidence", e);
        }
    }
}
