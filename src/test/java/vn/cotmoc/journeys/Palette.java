package vn.cotmoc.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Writes a picture of a page with its 256 most frequent colours, each other colour as the nearest of them.
///
/// A page is flat areas and the greys around letters; the eye sees no difference and the file is a third as large.
final class Palette {

    private static final int COLOURS = 256;

    private final int[] chosen;
    private final Map<Integer, Byte> nearest = new HashMap<>();

    private Palette(BufferedImage picture) {
        var frequency = new HashMap<Integer, Integer>();
        for (int pixel : pixels(picture)) frequency.merge(pixel, 1, Integer::sum);
        chosen = frequency.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    static byte[] reduce(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var out = new ByteArrayOutputStream();
        ImageIO.write(new Palette(picture).applied(picture), "png", out);
        return out.toByteArray();
    }

    private BufferedImage applied(BufferedImage picture) {
        var model = new IndexColorModel(8, chosen.length, chosen, 0, false, -1, 0);
        var reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] target = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
        int[] pixels = pixels(picture);
        for (int at = 0; at < pixels.length; at++) target[at] = nearest.computeIfAbsent(pixels[at], this::nearest);
        return reduced;
    }

    private byte nearest(int colour) {
        return (byte) IntStream.range(0, chosen.length)
                .boxed()
                .min(Comparator.comparingInt(at -> distance(colour, chosen[at])))
                .orElseThrow()
                .intValue();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> ((one >> shift) & 0xff) - ((other >> shift) & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
