package org.modelunit.plot;

import java.util.List;
import java.util.regex.Pattern;
import org.modelunit.figure.Images;
import org.modelunit.figure.Thumbnail;
import org.modelunit.text.Numbers;

/** Draws a sheet of small pictures with their captions. */
final class ImagesDrawing implements FigureCard.Drawing {

    private static final int COLUMNS = 5;
    private static final int MOST = 40;
    private static final int MOST_LINES = 3;
    private static final Pattern LINE_END = Pattern.compile(": | (?=-> )");
    private static final double GAP = 12;
    private static final double SIDE = (Svg.WIDTH - 2 * Svg.EDGE - (COLUMNS - 1) * GAP) / COLUMNS;

    private final List<Thumbnail> thumbnails;
    private final DistinctNames parts;

    ImagesDrawing(Images images) {
        this.thumbnails = images.thumbnails();
        this.parts = DistinctNames.of(
                thumbnails.stream()
                        .limit(MOST)
                        .flatMap(thumbnail -> parts(thumbnail).stream())
                        .toList(),
                SIDE,
                MOST_LINES,
                TextStyle.NOTE);
    }

    /** "row 7: coat -> shirt" as three parts, so that captions side by side can be compared. */
    private static List<String> parts(Thumbnail thumbnail) {
        return List.of(LINE_END.split(thumbnail.caption(), 3));
    }

    @Override
    public double draw(Svg svg, double from) {
        double top = from;
        int drawn = Math.min(MOST, thumbnails.size());
        for (int first = 0; first < drawn; first += COLUMNS) {
            double height = 0;
            for (int i = first; i < Math.min(drawn, first + COLUMNS); i++) {
                double left = Svg.EDGE + (i - first) * (SIDE + GAP);
                Thumbnail thumbnail = thumbnails.get(i);
                svg.picture(left, top, SIDE, thumbnail.png());
                svg.rectangle(left, top, SIDE, SIDE, 0, Style.line(Paint.FRAME, 1));
                height = Math.max(height, caption(svg, thumbnail, left, top + SIDE + 3));
            }
            top += SIDE + height + GAP;
        }
        if (drawn < thumbnails.size()) {
            svg.text(Svg.EDGE, top + TextStyle.SMALL, more(thumbnails), TextStyle.NOTE);
            top += TextStyle.NOTE.leading();
        }
        return top;
    }

    /** How many pictures are not drawn, in words; empty if all are. */
    static String more(List<Thumbnail> thumbnails) {
        int more = thumbnails.size() - MOST;
        return more > 0 ? "and " + Numbers.count(more) + " more, which are not drawn" : "";
    }

    /** Writes the parts of a caption below each other, and returns how high they are. */
    private double caption(Svg svg, Thumbnail thumbnail, double left, double top) {
        double height = 0;
        for (String part : parts(thumbnail)) {
            Paragraph lines = parts.lines(part);
            lines.draw(svg, left, top + height);
            height += lines.height();
        }
        return height;
    }
}
