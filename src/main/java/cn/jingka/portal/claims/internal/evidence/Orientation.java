package cn.jingka.portal.claims.internal.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the phone was held (EXIF, tag 274). Only this tag is read; everything else in there is dropped unread. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    LEFT,
    MIRRORED_RIGHT,
    RIGHT;

    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final int RIFF_HEADER = 12;

    /** The orientation written in the file; upright when none is, or when it can't be read. */
    static Orientation of(FileType type, byte[] content) {
        try {
            Metadata metadata = switch (type) {
                case JPEG ->
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()));
                case WEBP -> ofWebp(content);
                // PNG knows no camera; a converter has turned HEIC already; a PDF isn't a photo.
                case PNG, HEIC, PDF -> new Metadata();
            };
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            int value = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
        } catch (JpegProcessingException | IOException | MetadataException | RuntimeException unreadable) {
            LOG.debug("The camera's data can't be read, so the picture stays as it is", unreadable);
            return UPRIGHT;
        }
    }

    private static Metadata ofWebp(byte[] content) {
        Metadata metadata = new Metadata();
        ByteBuffer chunks = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = RIFF_HEADER; at + 8 <= content.length; ) {
            String name = new String(content, at, 4, StandardCharsets.ISO_8859_1);
            int length = chunks.getInt(at + 4);
            if (length < 0 || length > content.length - at - 8) {
                break;
            }
            if (name.equals("EXIF")) {
                byte[] exif = Arrays.copyOfRange(content, at + 8, at + 8 + length);
                byte[] preamble = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
                boolean named = Arrays.equals(Arrays.copyOf(exif, preamble.length), preamble);
                new ExifReader().extract(new ByteArrayReader(exif), metadata, named ? preamble.length : 0);
                break;
            }
            at += 8 + length + length % 2;
        }
        return metadata;
    }

    boolean swapsSides() {
        return ordinal() >= MIRRORED_LEFT.ordinal();
    }

    /** What turns a picture of this width and height upright. */
    AffineTransform toUpright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
