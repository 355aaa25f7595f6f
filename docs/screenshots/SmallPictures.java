import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Makes pictures of pages smaller, in place, for those that are kept under version control: {@code java SmallPictures.java a.png b.png}. */
public final class SmallPictures {

    private static final int COLOURS = 256;
    private static final int ALIKE = 0xE0E0E0; // the three highest bits of red, green and blue

    private SmallPictures() {}

    /** Makes the pictures smaller that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            shrink(Path.of(argument));
        }
    }

    /**
     * Leaves a picture 256 colours, each other one becoming the nearest of these: a third of the bytes, alike to the eye. The most frequent of
     * each hue come first, so that a small sign keeps its colour.
     */
    private static void shrink(Path picture) throws IOException {
        BufferedImage full = ImageIO.read(picture.toFile());
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> ofHue = new LinkedHashMap<>();
        frequent.forEach(colour -> ofHue.putIfAbsent(colour & ALIKE, colour));
        int[] kept = Stream.concat(ofHue.values().stream(), frequent.stream())
                .distinct()
                .limit(COLOURS)
                .mapToInt(Integer::intValue)
                .toArray();
        IndexColorModel palette = new IndexColorModel(8, kept.length, kept, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        Map<Integer, Integer> places = new HashMap<>();
        byte[] data = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            data[i] = (byte) (int) places.computeIfAbsent(pixels[i], pixel -> nearest(pixel, kept));
        }
        small.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), data);
        ImageIO.write(small, "png", picture.toFile());
    }

    private static int nearest(int pixel, int[] colours) {
        return IntStream.range(0, colours.length)
                .boxed()
                .min(Comparator.comparingInt(i -> distance(pixel, colours[i])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 255) - (other >> shift & 255))
                .map(apart -> apart * apart)
                .sum();
    }
}
