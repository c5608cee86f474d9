package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/** The page that a member holds out: what a counter reads off it, by camera or by eye. */
record ShownCard(Page page) {

    private static final int FILM_WIDTH = 1280;
    private static final int FILM_HEIGHT = 960;
    private static final int FILM_FRAMES = 30;
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{4} [0-9]{4} [0-9]{4}");

    /** Waits until a code is shown. */
    ShownCard shown() {
        assertThat(page.locator(".ecard-code canvas")).isVisible();
        assertThat(page.locator(".ecard-typed")).hasText(TWELVE_DIGITS);
        return this;
    }

    /** What a camera reads off the screen; like one it looks again when the code was just changing. */
    String scanned() {
        return Awaitility.await("a QR code that can be read off the screen")
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(ReaderException.class)
                .until(this::read, text -> true);
    }

    private String read() throws IOException, ReaderException {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int width = screen.getWidth();
        int height = screen.getHeight();
        int[] pixels = screen.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    /**
     * Holds the phone before a camera.
     *
     * @param film is made: Motion JPEG, the phone's screen on a grey table
     */
    void film(Path film) throws IOException {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        BufferedImage picture = new BufferedImage(FILM_WIDTH, FILM_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D table = picture.createGraphics();
        table.setColor(Color.GRAY);
        table.fillRect(0, 0, FILM_WIDTH, FILM_HEIGHT);
        int width = screen.getWidth() * FILM_HEIGHT / screen.getHeight();
        Image scaled = screen.getScaledInstance(width, FILM_HEIGHT, Image.SCALE_SMOOTH);
        table.drawImage(scaled, (FILM_WIDTH - width) / 2, 0, null);
        table.dispose();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", frame);
        try (OutputStream frames = Files.newOutputStream(film)) {
            for (int count = 0; count < FILM_FRAMES; count++) {
                frame.writeTo(frames);
            }
        }
    }

    /** What the member reads out. */
    String digits() {
        return page.locator(".ecard-typed").textContent();
    }

    /** Waits for the code that takes the place of a taken one. */
    void next(String taken) {
        assertThat(page.locator(".ecard-typed")).not().hasText(taken);
        assertThat(page.locator(".ecard-news")).isVisible();
    }
}
