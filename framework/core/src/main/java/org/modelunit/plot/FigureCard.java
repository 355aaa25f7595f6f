package org.modelunit.plot;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Images;
import org.modelunit.figure.Matrix;

/**
 * A figure as a picture: 520 points wide, in light or dark colours as the page has them, with all its numbers in {@link FigureTable}.
 *
 * <pre>{@code
 * Files.writeString(file, FigureCard.of(figure));
 * }</pre>
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class FigureCard {

    private FigureCard() {}

    /**
     * Returns the picture as an SVG document.
     *
     * @param figure the numbers
     */
    public static String of(Figure figure) {
        Svg svg = new Svg();
        double top = CardFrame.drawTitle(svg, figure.title());
        double bottom = drawing(figure).draw(svg, top);
        return svg.document(bottom + 10, figure.title(), FigureText.of(figure));
    }

    private static Drawing drawing(Figure figure) {
        if (figure instanceof Curve curve) {
            return new CurveDrawing(curve);
        }
        if (figure instanceof Bins bins) {
            return BinsDrawing.of(bins);
        }
        if (figure instanceof Matrix matrix) {
            return MatrixDrawing.of(matrix);
        }
        if (figure instanceof Density density) {
            return new DensityDrawing(density);
        }
        if (figure instanceof ForestPlot plot) {
            return ForestCard.drawing(plot);
        }
        if (figure instanceof Changes changes) {
            return new ChangesDrawing(changes);
        }
        return new ImagesDrawing((Images) figure);
    }

    /** What is below a figure's title. */
    interface Drawing {

        /** Draws it below a height, and returns where it ends. */
        double draw(Svg svg, double top);
    }
}
