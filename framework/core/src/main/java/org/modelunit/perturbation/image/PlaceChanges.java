package org.modelunit.perturbation.image;

/** Changes of where things stand in an image. What comes from beyond an edge is the pixel at the edge. */
final class PlaceChanges {

    private PlaceChanges() {}

    /** Left and right changed. */
    static ImageChange mirror() {
        return (frame, draw) -> plane -> moved(frame, plane, (x, y) -> y * frame.width() + frame.width() - 1 - x);
    }

    /** Top and bottom changed. */
    static ImageChange upsideDown() {
        return (frame, draw) -> plane -> moved(frame, plane, (x, y) -> (frame.height() - 1 - y) * frame.width() + x);
    }

    /** Moved left, right, up or down, by whole pixels, at least one. */
    static ImageChange shift() {
        return (frame, draw) -> {
            int direction = draw.random().nextInt(4);
            int across = direction == 0 ? -1 : direction == 1 ? 1 : 0;
            int down = direction == 2 ? -1 : direction == 3 ? 1 : 0;
            int right = across * (int) Math.max(1, Math.round(draw.strength() * frame.width()));
            int lower = down * (int) Math.max(1, Math.round(draw.strength() * frame.height()));
            return plane -> moved(
                    frame,
                    plane,
                    (x, y) -> within(y - lower, frame.height()) * frame.width() + within(x - right, frame.width()));
        };
    }

    private static int within(int place, int length) {
        return Math.max(0, Math.min(length - 1, place));
    }

    private interface Source {
        int of(int x, int y);
    }

    private static double[] moved(Frame frame, ColourPlane plane, Source source) {
        double[] moved = new double[frame.pixels()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                moved[y * frame.width() + x] = plane.levels()[source.of(x, y)];
            }
        }
        return moved;
    }

    /** Turned around the middle, clockwise or the other way. */
    static ImageChange rotation() {
        return (frame, draw) -> {
            double degrees = draw.random().nextBoolean() ? draw.strength() : -draw.strength();
            double sin = sine(degrees);
            double cos = sine(degrees + 90);
            double middleX = (frame.width() - 1) / 2.0;
            double middleY = (frame.height() - 1) / 2.0;
            return plane -> {
                double[] turned = new double[frame.pixels()];
                for (int y = 0; y < frame.height(); y++) {
                    for (int x = 0; x < frame.width(); x++) {
                        double right = x - middleX;
                        double lower = y - middleY;
                        turned[y * frame.width() + x] = between(
                                frame,
                                plane.levels(),
                                middleX + cos * right + sin * lower,
                                middleY - sin * right + cos * lower);
                    }
                }
                return turned;
            };
        };
    }

    /** Exact at right angles, so that a quarter turn moves whole pixels. */
    private static double sine(double degrees) {
        double turn = (degrees % 360 + 360) % 360;
        if (turn % 90 == 0) {
            return turn == 90 ? 1 : turn == 270 ? -1 : 0;
        }
        return StrictMath.sin(StrictMath.toRadians(turn));
    }

    /** A part of each side, in a place that is drawn, made as large as the image was. */
    static ImageChange crop() {
        return (frame, draw) -> {
            double kept = 1 - draw.strength();
            double left = draw.random().nextDouble() * draw.strength() * frame.width();
            double top = draw.random().nextDouble() * draw.strength() * frame.height();
            return plane -> {
                double[] cropped = new double[frame.pixels()];
                for (int y = 0; y < frame.height(); y++) {
                    for (int x = 0; x < frame.width(); x++) {
                        cropped[y * frame.width() + x] = between(
                                frame, plane.levels(), left + (x + 0.5) * kept - 0.5, top + (y + 0.5) * kept - 0.5);
                    }
                }
                return cropped;
            };
        };
    }

    /** The level in a place between pixels, by bilinear interpolation. */
    private static double between(Frame frame, double[] levels, double x, double y) {
        double insideX = Math.max(0, Math.min(frame.width() - 1, x));
        double insideY = Math.max(0, Math.min(frame.height() - 1, y));
        int left = (int) insideX;
        int top = (int) insideY;
        int upper = top * frame.width();
        int lower = Math.min(frame.height() - 1, top + 1) * frame.width();
        int right = Math.min(frame.width() - 1, left + 1);
        double above = mixed(levels[upper + left], levels[upper + right], insideX - left);
        double below = mixed(levels[lower + left], levels[lower + right], insideX - left);
        return mixed(above, below, insideY - top);
    }

    private static double mixed(double one, double other, double share) {
        return share == 0 ? one : one + (other - one) * share; // a neighbour that is no number has no say
    }
}
