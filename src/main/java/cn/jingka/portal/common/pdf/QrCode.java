package cn.jingka.portal.common.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** A QR code drawn as squares: sharp at every size, and readable from a worn print (a quarter of it may be lost). */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** @param side in points */
    static Image draw(PdfContentByte page, String content, int side) {
        BitMatrix squares = squares(content);
        int count = squares.getWidth();
        PdfTemplate drawing = page.createTemplate(count, count);
        drawing.setColorFill(Color.BLACK);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                if (squares.get(column, row)) {
                    drawing.rectangle(column, count - 1 - row, 1, 1);
                }
            }
        }
        drawing.fill();
        Image image = Image.getInstance(drawing);
        image.scaleAbsolute(side, side);
        return image;
    }

    private static BitMatrix squares(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + content.length() + " characters", tooLong);
        }
    }
}
