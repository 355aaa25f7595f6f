import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Resizes the pictures of a folder as Java does, for resize.py: java Resize.java folder size. Writes levels to folder/java-*.raw. */
public class Resize {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int size = Integer.parseInt(args[1]);
        Map<String, Object> hints = new LinkedHashMap<>();
        hints.put("nearest", RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        hints.put("bilinear", RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put("bicubic", RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        for (Map.Entry<String, Object> hint : hints.entrySet()) {
            ByteArrayOutputStream levels = new ByteArrayOutputStream();
            for (Path picture : pictures) {
                BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D graphics = small.createGraphics();
                graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, hint.getValue());
                graphics.drawImage(ImageIO.read(picture.toFile()), 0, 0, size, size, null);
                graphics.dispose();
                for (int level : small.getRaster().getSamples(0, 0, size, size, 0, (int[]) null)) {
                    levels.write(level);
                }
            }
            Files.write(folder.resolve("java-" + hint.getKey() + ".raw"), levels.toByteArray());
        }
    }
}
