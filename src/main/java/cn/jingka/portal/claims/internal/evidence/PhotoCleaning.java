package cn.jingka.portal.claims.internal.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a photo anew: upright, at most 2,560 pixels on its longer side, as a plain JPEG without location, camera or any other data.
 * Its size is judged by its header, before a pixel is decoded.
 */
final class PhotoCleaning {

    static final int LONGEST_SIDE = 2560;

    /** Phones take up to 50 million, good scanners more. */
    private static final long MOST_PIXELS = 64_000_000;
    /** These are decoded as a whole, without leaving lines out. */
    private static final long MOST_PIXELS_WEBP = 25_000_000;
    /** What is held in memory at once; larger pictures are read with every second or third line. */
    private static final long DECODED_PIXELS = 25_000_000;
    /** One line is held at once, however few lines there are. */
    private static final int LONGEST_SIDE_READ = 20_000;
    /** Cameras make up to a dozen; each pass costs as much time as the first. */
    private static final int MOST_SCANS = 100;

    private PhotoCleaning() {}

    /** @param type one of the picture types, not HEIC */
    static CleanFile clean(FileType type, byte[] content) throws RefusedFile {
        byte[] picture = content;
        if (type == FileType.JPEG) {
            JpegFrame frame = JpegFrame.of(content);
            if (frame.scans() > MOST_SCANS) {
                throw new RefusedFile("damaged", "");
            }
            picture = frame.end() == content.length ? content : Arrays.copyOf(content, frame.end());
        }
        return write(type, picture, Orientation.of(type, picture));
    }

    /** The same for a JPEG that stands upright already, whatever its camera data say. */
    static CleanFile cleanTurned(byte[] jpeg) throws RefusedFile {
        return write(FileType.JPEG, jpeg, Orientation.UPRIGHT);
    }

    private static CleanFile write(FileType type, byte[] picture, Orientation orientation) throws RefusedFile {
        return new CleanFile(jpeg(turn(shrink(decode(type, picture)), orientation)), CleanFile.JPEG, 1);
    }

    private static BufferedImage decode(FileType type, byte[] content) throws RefusedFile {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Metadata is skipped: compressed texts in it could unfold to any size.
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(type, width, height);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) width * height / DECODED_PIXELS));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException | RuntimeException unreadable) {
            // Readers answer hostile pictures with every kind of exception; to the sender they are all the same.
            throw new RefusedFile("damaged", "", unreadable);
        } finally {
            reader.dispose();
        }
    }

    /** Refuses what would unfold to more than the memory for it. */
    static void checkSize(FileType type, long width, long height) throws RefusedFile {
        long most = type == FileType.WEBP ? MOST_PIXELS_WEBP : MOST_PIXELS;
        if (width < 1 || height < 1) {
            throw new RefusedFile("damaged", "");
        }
        if (width > LONGEST_SIDE_READ || height > LONGEST_SIDE_READ || width * height > most) {
            throw new RefusedFile("tooManyPixels", width + " × " + height);
        }
    }

    /** Halves as often as it can and scales the rest, so that small print stays readable. */
    private static BufferedImage shrink(BufferedImage picture) {
        BufferedImage current = picture;
        while (true) {
            int longest = Math.max(current.getWidth(), current.getHeight());
            if (longest <= LONGEST_SIDE) {
                return current;
            }
            int next = Math.max(LONGEST_SIDE, (longest + 1) / 2);
            current = draw(
                    current,
                    Math.max(1, current.getWidth() * next / longest),
                    Math.max(1, current.getHeight() * next / longest));
        }
    }

    /** Also takes transparency away: what is white on screen stays white. */
    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage turn(BufferedImage picture, Orientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage turned = new BufferedImage(
                orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.drawImage(picture, orientation.toUpright(width, height), null);
        graphics.dispose();
        return turned;
    }

    /** A plain JPEG of a picture without transparency. */
    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.85f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("A picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
