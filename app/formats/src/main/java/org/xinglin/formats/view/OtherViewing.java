package org.xinglin.formats.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.Image;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Text;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.formats.Png;
import org.xinglin.formats.document.TableShape;

/** Files of no kind of ours: common images, and text. */
public final class OtherViewing implements KindViewing {
    private static final int HEAD = 256 << 10;
    private static final int MAX_TEXT = 1 << 20;
    /** 64 megapixels take 256 MB unpacked. */
    private static final long MAX_PIXELS = 64L << 20;

    static final int MAX_SIDE = 4096;

    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        byte[] head = head(plaintext, HEAD);
        if (isImage(head)) {
            return image(plaintext);
        }
        boolean binary = new String(head, TableShape.charsetOf(head))
                .chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        return binary ? new Unsupported(Reason.UNKNOWN_KIND, "") : text(plaintext);
    }

    private static boolean isImage(byte[] head) {
        ByteBuffer start = ByteBuffer.wrap(head);
        boolean png = head.length > 8 && start.getInt(0) == 0x89504E47;
        boolean jpeg = head.length > 4 && (start.getInt(0) >>> 8) == 0xFFD8FF;
        boolean gif = head.length > 6 && start.getInt(0) == 0x47494638;
        return png || jpeg || gif;
    }

    private static RecordView image(Plaintext plaintext) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(plaintext.open())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Unsupported(Reason.NOT_SUPPORTED, "");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MAX_PIXELS) {
                    return new Unsupported(Reason.TOO_LARGE, width + " x " + height);
                }
                BufferedImage small = Png.within(reader.read(0), MAX_SIDE);
                return new Image(Png.of(small), small.getWidth(), small.getHeight(), 1, List.of());
            } finally {
                reader.dispose();
            }
        }
    }

    private static RecordView text(Plaintext plaintext) throws IOException {
        byte[] bytes = head(plaintext, MAX_TEXT);
        Charset charset = TableShape.charsetOf(bytes);
        String text = PlainText.clean(new String(bytes, charset));
        return new Text(text, charset.name(), plaintext.size() > bytes.length);
    }

    private static byte[] head(Plaintext plaintext, int limit) throws IOException {
        try (InputStream in = plaintext.open()) {
            return in.readNBytes(limit);
        }
    }
}
