package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The page that a member holds out: what a counter reads off it, by camera or by eye. */
record ShownCard(Page page) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{4} [0-9]{4} [0-9]{4}");

    /** Waits until a code is shown. */
    ShownCard shown() {
        assertThat(page.locator(".ecard-code canvas")).isVisible();
        assertThat(page.locator(".ecard-typed")).hasText(TWELVE_DIGITS);
        return this;
    }

    /** What a camera reads off the screen. */
    String scanned() throws IOException, ReaderException {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int width = screen.getWidth();
        int height = screen.getHeight();
        int[] pixels = screen.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code can be read off the screen", e);
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
