package cn.jingka.portal.claims.internal.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** ClamAV's daemon by its own protocol: the command INSTREAM, then the file in pieces that begin with their length. */
@Component
class ClamAvScan implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScan.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final ScanSettings settings;

    ClamAvScan(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public void scan(byte[] content) throws RefusedFile {
        if (settings.mode() == ScanSettings.Mode.OFF) {
            return;
        }
        String answer;
        try {
            answer = ask(content);
            if (!answer.endsWith(" OK") && !answer.endsWith(" FOUND")) {
                throw new IOException("The virus scanner answered: " + answer);
            }
        } catch (IOException unreachable) {
            if (settings.mode() == ScanSettings.Mode.REQUIRED) {
                LOG.error("The virus scanner gives no answer; nothing is taken in until it does", unreachable);
                throw new RefusedFile("scanUnavailable", "", unreachable);
            }
            LOG.warn("The virus scanner gives no answer; a file is taken in unscanned", unreachable);
            return;
        }
        if (answer.endsWith(" FOUND")) {
            LOG.warn("A file was refused: {}", answer);
            throw new RefusedFile("virus", "");
        }
    }

    private String ask(byte[] content) throws IOException {
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += PIECE) {
                int length = Math.min(PIECE, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        String text = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
