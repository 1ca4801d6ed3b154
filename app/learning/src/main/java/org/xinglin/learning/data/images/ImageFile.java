package org.xinglin.learning.data.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens a PNG or JPEG, told by its first bytes and never by its name. A turn that a camera noted (EXIF) is not followed. */
final class ImageFile {
    /** A large X-ray has 20 million. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ImageFile() {}

    static BufferedImage open(Path file) throws BadImageException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(file)).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) { // before any memory is taken for them
                throw new BadImageException("has " + pixels + " pixels, more than " + MOST_PIXELS);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new BadImageException("is damaged, or of a kind of PNG or JPEG that is not read", e);
        } finally {
            reader.dispose();
        }
    }

    private static String format(Path file) throws BadImageException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PNG.length);
            if (Arrays.equals(head, PNG)) {
                return "png";
            }
            if (head.length >= JPEG.length && Arrays.equals(Arrays.copyOf(head, JPEG.length), JPEG)) {
                return "jpeg";
            }
        } catch (IOException e) {
            throw new BadImageException("can not be read", e);
        }
        throw new BadImageException("is not a PNG or JPEG");
    }
}
