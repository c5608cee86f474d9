package cn.jingka.portal.claims.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoCleaningTest {

    /** A lossy WebP of one pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Test
    void thePlaceWhereAPhotoWasTakenIsGone() throws Exception {
        byte[] photo = HostileFiles.photoWithPlace(60, 40, 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .as("the photo as sent names its place")
                .isNotNull();

        byte[] clean = PhotoCleaning.clean(FileType.JPEG, photo).content();

        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(HostileFiles.text(clean)).doesNotContain("SecretPhone", "Exif");
    }

    /** The picture is red on its left and blue on its right; where the red side has to be once it stands upright. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void aPhotoStandsUpright(int orientation, String red) throws Exception {
        BufferedImage clean =
                read(PhotoCleaning.clean(FileType.JPEG, HostileFiles.photoWithPlace(80, 40, orientation)));

        boolean turned = orientation > 4;
        assertThat(clean.getWidth()).isEqualTo(turned ? 40 : 80);
        assertThat(clean.getHeight()).isEqualTo(turned ? 80 : 40);
        int x = red.equals("left") ? 5 : red.equals("right") ? clean.getWidth() - 5 : clean.getWidth() / 2;
        int y = red.equals("top") ? 5 : red.equals("bottom") ? clean.getHeight() - 5 : clean.getHeight() / 2;
        assertThat(isRed(clean, x, y)).isTrue();
        assertThat(isRed(clean, clean.getWidth() - x, clean.getHeight() - y)).isEqualTo(false);
    }

    @Test
    void aLargePhotoBecomesSmallerWithItsProportions() throws Exception {
        BufferedImage clean = read(PhotoCleaning.clean(FileType.JPEG, HostileFiles.photo("jpg", 5200, 2600)));

        assertThat(clean.getWidth()).isEqualTo(PhotoCleaning.LONGEST_SIDE);
        assertThat(clean.getHeight()).isEqualTo(PhotoCleaning.LONGEST_SIDE / 2);
    }

    @Test
    void aPngAndAWebpBecomeJpegs() throws Exception {
        assertThat(FileType.of(PhotoCleaning.clean(FileType.PNG, HostileFiles.photo("png", 30, 20))
                        .content()))
                .contains(FileType.JPEG);
        assertThat(FileType.of(WEBP)).contains(FileType.WEBP);
        assertThat(FileType.of(PhotoCleaning.clean(FileType.WEBP, WEBP).content()))
                .contains(FileType.JPEG);
    }

    @Test
    void nothingOfAPolyglotRemainsButThePicture() throws Exception {
        byte[] clean =
                PhotoCleaning.clean(FileType.JPEG, HostileFiles.polyglot()).content();

        assertThat(HostileFiles.text(clean)).doesNotContain("script", "evil", "PK");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(60);
    }

    @Test
    void aPictureThatUnfoldsToGigabytesIsRefusedByItsHeader() {
        assertRefused(FileType.PNG, HostileFiles.pngBomb(50_000, 50_000), "tooManyPixels");
        assertRefused(FileType.PNG, HostileFiles.pngBomb(60_000_000, 1), "tooManyPixels");
        assertRefused(FileType.PNG, HostileFiles.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), "tooManyPixels");
    }

    @Test
    void aTextThatUnfoldsToGigabytesIsSkipped() throws Exception {
        assertThat(PhotoCleaning.clean(FileType.PNG, HostileFiles.pngWithTextBomb())
                        .content())
                .isNotEmpty();
    }

    @Test
    void aPhotoThatBreaksOffIsRefused() {
        assertRefused(FileType.JPEG, HostileFiles.truncated(), "truncated");
    }

    @Test
    void aPhotoOfNoiseIsRefused() {
        byte[] photo = HostileFiles.photo("jpg", 30, 20);
        java.util.Arrays.fill(photo, 4, 200, (byte) 0x55);
        assertThatThrownBy(() -> PhotoCleaning.clean(FileType.JPEG, photo)).isInstanceOf(RefusedFile.class);
    }

    private static void assertRefused(FileType type, byte[] content, String reason) {
        assertThatThrownBy(() -> PhotoCleaning.clean(type, content))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("claims.evidence.refused." + reason));
    }

    private static BufferedImage read(CleanFile file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.content()));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 150 && color.getBlue() < 100;
    }
}
