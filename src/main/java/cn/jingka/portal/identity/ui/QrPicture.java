package cn.jingka.portal.identity.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code, drawn into the page itself: its content is asked for from nowhere and stays in no cache. */
class QrPicture extends Image {

    private static final int QUIET_ZONE = 4;

    /** @param alternative what is said in place of the picture */
    QrPicture(String content, String alternative) {
        super("data:image/svg+xml;base64," + base64(svg(squares(content))), alternative);
        addClassName("qr-picture");
    }

    private static String svg(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int side = squares.getWidth();
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
            <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, path);
    }

    private static BitMatrix squares(String content) {
        try {
            return new QRCodeWriter()
                    .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + content.length() + " characters", tooLong);
        }
    }

    private static String base64(String svg) {
        return Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
