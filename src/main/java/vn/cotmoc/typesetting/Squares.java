package vn.cotmoc.typesetting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws an address as the squares that a telephone reads.
final class Squares {

    private static final int SIDE = 300;
    private static final int WHITE = 0xFFFFFF;

    private Squares() {}

    static byte[] png(String address) {
        try (var out = new ByteArrayOutputStream()) {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
            var squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIDE, SIDE, hints);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < SIDE; x++)
                for (int y = 0; y < SIDE; y++) image.setRGB(x, y, squares.get(x, y) ? 0 : WHITE);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no squares for " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
