package vn.cotmoc.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import vn.cotmoc.testing.RawExcel;
import vn.cotmoc.testing.RawWord;
import vn.cotmoc.testing.RawZip;

/// Files as people send them, and as nobody should.
public final class SentFiles {

    /// The test virus that every scanner knows, put together here so that none stops this file itself.
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private SentFiles() {}

    /// A document of its own for each text.
    public static byte[] pdf(String text) {
        return bytes("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                %% %s
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(text));
    }

    /// A document of exactly so many bytes.
    public static byte[] pdf(int size) {
        String head = "%PDF-1.4\n";
        String end = "\n%%EOF\n";
        return bytes(head + "x".repeat(size - head.length() - end.length()) + end);
    }

    public static byte[] png() {
        return picture("png");
    }

    static byte[] jpg() {
        return picture("jpg");
    }

    static byte[] docx() {
        return new RawWord().paragraph("Báo cáo").bytes();
    }

    static byte[] xlsx() {
        return new RawExcel().row("Xã", "Tỷ lệ").sheet("Số liệu").bytes();
    }

    static RawZip word() {
        return new RawWord().paragraph("Báo cáo").zip();
    }

    static byte[] old() {
        var file = new byte[1024];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        return file;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String kind) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), kind, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
