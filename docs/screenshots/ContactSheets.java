import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Lays the pictures of a directory side by side on sheets of one screen, so that a person can look at all of them: each page whole, one below
 * another, going on at the top of the next column where it does not end. {@code java ContactSheets.java directory}
 */
public final class ContactSheets {

    private static final List<String> KINDS = List.of("1400-light", "1400-dark", "420-light", "420-dark");
    private static final int SIZE = 1560;
    private static final int GAP = 8;
    private static final int NAME = 16;
    private static final int LEAST = 60; // of a page, at the foot of a column
    private static final Color BETWEEN = new Color(0x8899AA);

    private final Path directory;
    private final String kind;
    private final int columns;
    private final int width;
    private BufferedImage sheet;
    private Graphics2D pen;
    private int sheets;
    private int column;
    private int top;

    private ContactSheets(Path directory, String kind) {
        this.directory = directory;
        this.kind = kind;
        this.columns = kind.startsWith("420") ? 5 : 2;
        this.width = (SIZE - GAP * (columns + 1)) / columns;
    }

    /** Makes the sheets of the directory that the argument names. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        for (String kind : KINDS) {
            List<Path> pictures;
            try (Stream<Path> files = Files.list(directory)) {
                pictures = files.filter(file -> file.toString().endsWith(kind + ".png"))
                        .filter(file -> !file.getFileName().toString().startsWith("sheet"))
                        .sorted()
                        .toList();
            }
            ContactSheets sheets = new ContactSheets(directory, kind);
            for (Path picture : pictures) {
                sheets.add(picture);
            }
            sheets.end();
            System.out.println(kind + ": " + pictures.size() + " pages on " + sheets.sheets + " sheets");
        }
    }

    private void add(Path picture) throws IOException {
        BufferedImage page = ImageIO.read(picture.toFile());
        int height = Math.round((float) page.getHeight() * width / page.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        drawing.drawImage(page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        drawing.dispose();
        String name = picture.getFileName().toString();
        for (int from = 0; from < height; ) {
            makeRoom();
            pen.setClip(left(), top, width, NAME);
            pen.drawString(from == 0 ? name : "… " + name, left(), top + NAME - 4);
            pen.setClip(null);
            top += NAME;
            int part = Math.min(height - from, SIZE - GAP - top);
            pen.drawImage(small.getSubimage(0, from, width, part), left(), top, null);
            from += part;
            top += part + GAP;
        }
    }

    private int left() {
        return GAP + column * (width + GAP);
    }

    private void makeRoom() throws IOException {
        if (sheet != null && top + NAME + LEAST > SIZE) {
            column++;
            top = GAP;
            if (column == columns) {
                end();
            }
        }
        if (sheet == null) {
            sheet = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
            pen = sheet.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(BETWEEN);
            pen.fillRect(0, 0, SIZE, SIZE);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 11));
            column = 0;
            top = GAP;
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            pen.dispose();
            ImageIO.write(sheet, "png", directory.resolve(String.format("sheet-%s-%02d.png", kind, sheets++)).toFile());
            sheet = null;
        }
    }
}
