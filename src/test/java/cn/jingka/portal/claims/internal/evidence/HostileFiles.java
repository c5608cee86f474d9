package cn.jingka.portal.claims.internal.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as members send them, and as nobody should. */
public final class HostileFiles {

    static final String SCRIPT = "<script>alert(document.cookie)</script>";

    private HostileFiles() {}

    /** Red on the left, blue on the right. */
    static byte[] photo(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A phone's photo: EXIF with an orientation, the maker, and the place where it was taken. */
    public static byte[] photoWithPlace(int width, int height, int orientation) {
        byte[] exif = tiff(orientation);
        byte[] photo = photo("jpg", width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(photo, 0, 2);
            out.writeShort(0xffe1);
            out.writeShort(2 + 6 + exif.length);
            out.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
            out.write(exif);
            out.write(photo, 2, photo.length - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tiff(int orientation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010f, 2, 12, 50);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 62);
            out.writeInt(0);
            out.writeBytes("SecretPhone\0");
            out.writeShort(2);
            entry(out, 0x0001, 2, 2, 'N' << 24);
            entry(out, 0x0002, 5, 3, 92);
            out.writeInt(0);
            for (int part : new int[] {39, 1, 54, 1, 20, 1}) {
                out.writeInt(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A few kilobytes that say they are a picture of this size. */
    static byte[] pngBomb(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream header = new DataOutputStream(head);
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 6, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", deflated(4 << 20));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small picture with a compressed text that unfolds to 300 MB. */
    static byte[] pngWithTextBomb() {
        byte[] photo = photo("png", 40, 20);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int afterHeader = 8 + 25;
            out.write(photo, 0, afterHeader);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
            text.writeBytes(deflated(300 << 20));
            chunk(out, "zTXt", text.toByteArray());
            out.write(photo, afterHeader, photo.length - afterHeader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** So many zeros, compressed. */
    static byte[] deflated(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int left = length; left > 0; left -= zeros.length) {
                out.write(zeros, 0, Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A picture that is a page with a script as well, and an archive that a program would open. */
    static byte[] polyglot() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("evil.class"));
            zip.write("evil program".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] photo = photo("jpg", 60, 40);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(photo, 0, 2);
        byte[] comment = SCRIPT.getBytes(StandardCharsets.ISO_8859_1);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        bytes.writeBytes(comment);
        bytes.write(photo, 2, photo.length - 2);
        bytes.writeBytes(("<html>" + SCRIPT + "</html>").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(archive.toByteArray());
        return bytes.toByteArray();
    }

    static byte[] truncated() {
        byte[] photo = photo("jpg", 600, 400);
        return Arrays.copyOf(photo, photo.length * 2 / 3);
    }

    static byte[] svg() {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] html() {
        return ("<!doctype html><title>x</title>" + SCRIPT).getBytes(StandardCharsets.UTF_8);
    }

    /** The head of an iPhone's photo, with the size box that readers look at. */
    static byte[] heic(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(24);
            out.writeBytes("ftypheic");
            out.writeInt(0);
            out.writeBytes("mif1heic");
            out.writeInt(20);
            out.writeBytes("ispe");
            out.writeInt(0);
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[64]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
