package org.modelunit.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Images;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.figure.Thumbnail;
import org.modelunit.figure.Tick;

/** Figures as they are made of real outcomes, and those that are hard to draw. */
final class Figures {

    static final String HOSTILE =
            "<script>alert('x')</script> & \"quoted\" \u0001 ünïcödé 漢字 🙂 and a name that never ends at all ";
    private static final String WIDE = "W".repeat(300);

    private Figures() {}

    /** One figure of each kind, for the documentation. */
    static Map<String, Figure> gallery() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("roc", roc());
        figures.put("precision-recall", precisionRecall());
        figures.put("reliability", reliability());
        figures.put("scores", scores());
        figures.put("confusion", confusion());
        figures.put("density", density());
        figures.put("changes", changes());
        figures.put("images", images(10));
        return figures;
    }

    /** Figures with too much, too little, too long and too large in them. */
    static Map<String, Figure> hostile() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("hostile curve", curveOf(3, HOSTILE));
        figures.put("wide curve", curveOf(2, WIDE));
        figures.put("200 lines", curveOf(200, "model"));
        figures.put("1e-12", scaled(1e-12));
        figures.put("1e12", scaled(1e12));
        figures.put("1e300", scaled(1e300));
        figures.put("close to 1e12", ranged(1e12, 1e12 + 0.01));
        figures.put(
                "empty cells",
                new Matrix(
                        "decisions",
                        "truly",
                        List.of("bad", "good"),
                        "decided",
                        List.of("bad", "good"),
                        List.of(List.of(7L, 0L), List.of(0L, 0L))));
        figures.put("one bin", binsOf(1, 1, HOSTILE));
        figures.put("200 bins", binsOf(200, 2, "class"));
        figures.put("200 series", binsOf(3, 200, HOSTILE));
        figures.put("nothing in bins", nothing());
        figures.put("two measured", twoMeasured());
        figures.put("one cell", matrixOf(1, HOSTILE, 0));
        figures.put("30 classes", matrixOf(30, HOSTILE, 1_234_567));
        figures.put("30 short classes", matrixOf(30, "", 7));
        figures.put("wide matrix", matrixOf(2, WIDE, Long.MAX_VALUE / 8));
        figures.put("one dense cell", new Density(HOSTILE, axis(0, 1), axis(-5, 5), List.of(List.of(1L))));
        figures.put("no dense cell", new Density("none", axis(0, 1), axis(0, 1), List.of(List.of(0L, 0L))));
        figures.put("hostile forest", Forests.all().get("hostile").forestPlots().get(0));
        figures.put("200 slices", Forests.all().get("many").forestPlots().get(0));
        figures.put("values only shown", Forests.all().get("gap").forestPlots().get(1));
        figures.put("no values", emptyForest());
        figures.put("own words", forestInOwnWords());
        figures.put("200 changes", changesOf(200, HOSTILE));
        figures.put("wide change", changesOf(1, WIDE));
        figures.put("200 images", images(200));
        return figures;
    }

    private static ForestPlot emptyForest() {
        return new ForestPlot("nothing by region", 0.5, Double.POSITIVE_INFINITY, List.of(), Double.NaN, "", List.of());
    }

    /** What a metric of somebody else may show: words that no claim has, values that are infinite, marks far away. */
    private static ForestPlot forestInOwnWords() {
        return new ForestPlot(
                WIDE,
                0.5,
                0.9,
                List.of(new Tick(0.45, HOSTILE), new Tick(1e9, "far away")),
                0.9,
                WIDE,
                List.of(
                        new ForestPlot.Row(WIDE, 1, 0, 0.7, ForestPlot.Interval.NONE, 0, "so-so", ""),
                        new ForestPlot.Row(
                                "\u05e9\u05dc\u05d5\u05dd (" + HOSTILE + ")",
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                Double.POSITIVE_INFINITY,
                                new ForestPlot.Interval(0.6, Double.POSITIVE_INFINITY),
                                0,
                                HOSTILE,
                                ""),
                        new ForestPlot.Row("none", 5, 5, Double.NaN, ForestPlot.Interval.NONE, 1, "", HOSTILE)));
    }

    private static Axis axis(double from, double to) {
        return new Axis(HOSTILE, from, to, List.of());
    }

    private static Curve roc() {
        Axis x = Axis.ofShares("false positive rate: share of the good ones that are called bad");
        Axis y = Axis.ofShares("true positive rate: share of the bad ones that are found");
        return new Curve(
                "ROC of 'bad'",
                x,
                y,
                List.of(
                        Line.reference("chance", new Point(0, 0), new Point(1, 1)),
                        bent("challenger: 0.834", 3.2),
                        bent("champion: 0.776", 2.3)),
                List.of(
                        new Mark("operating point of the challenger", new Point(0.18, at(3.2, 0.18))),
                        new Mark("of the champion", new Point(0.2, at(2.3, 0.2)))));
    }

    private static Line bent(String name, double strength) {
        return new Line(
                name,
                false,
                IntStream.rangeClosed(0, 60)
                        .mapToObj(i -> new Point(i / 60.0, at(strength, i / 60.0)))
                        .toList());
    }

    private static double at(double strength, double x) {
        return 1 - Math.pow(1 - x, strength);
    }

    private static Curve precisionRecall() {
        List<Point> points = IntStream.rangeClosed(0, 50)
                .mapToObj(i -> new Point(i / 50.0, 0.93 - 0.62 * Math.pow(i / 50.0, 2.4)))
                .toList();
        return new Curve(
                "precision and recall of 'bad'",
                Axis.ofShares("recall"),
                Axis.ofShares("precision").withTick(0.3, "chance").withTick(1, "ideal"),
                List.of(new Line("challenger", false, points)),
                List.of(new Mark("cut-off 0.31", points.get(30))));
    }

    private static Bins reliability() {
        List<Bin> bins = new ArrayList<>();
        long[] counts = {148, 96, 61, 47, 38, 33, 26, 21, 17, 13};
        for (int i = 0; i < counts.length; i++) {
            double mean = (i + 0.46) / 10;
            double share = mean + 0.09 * Math.sin(6.2 * mean);
            bins.add(bin(i, counts.length, List.of(counts[i]), List.of(new Point(mean, share))));
        }
        return new Bins(
                "reliability of the probability of 'bad'",
                Axis.ofShares("mean score of a bin"),
                Axis.ofShares("share that is truly 'bad'"),
                List.of("all"),
                bins);
    }

    private static Bin bin(int index, int count, List<Long> counts, List<Point> points) {
        double from = (double) index / count;
        double to = (index + 1.0) / count;
        return new Bin("from " + from + " to " + to, from, to, counts, points);
    }

    private static Bins scores() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double x = (i + 0.5) / 20;
            long good = Math.round(110 * Math.exp(-Math.pow((x - 0.2) / 0.2, 2)));
            long bad = Math.round(32 * Math.exp(-Math.pow((x - 0.62) / 0.24, 2)));
            bins.add(bin(i, 20, List.of(good, bad), List.of()));
        }
        return new Bins(
                "scores of 'bad' by class",
                Axis.ofShares("score").withTick(0.31, "cut-off"),
                new Axis("examples", 0, 120, List.of()),
                List.of("good", "bad"),
                bins);
    }

    private static Matrix confusion() {
        List<String> labels = List.of("good", "bad", "manual review");
        return new Matrix(
                "confusion at the operating point",
                "truly",
                labels,
                "decided",
                labels,
                List.of(List.of(1_204L, 87L, 31L), List.of(64L, 348L, 22L), List.of(9L, 12L, 1L)));
    }

    private static Density density() {
        long leftOut = 0;
        List<List<Long>> counts = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            List<Long> cells = new ArrayList<>();
            for (int column = 0; column < 20; column++) {
                double off = row - column - 1.5 * Math.sin(column / 4.0);
                long count = Math.round(420 * Math.exp(-off * off / 4.5 - Math.pow((column - 8) / 6.0, 2)));
                cells.add(count < 5 ? 0 : count);
                leftOut += count < 5 ? count : 0;
            }
            counts.add(cells);
        }
        Axis price = new Axis("true price in EUR", 0, 500_000, List.of());
        return new Density(
                "predicted and true prices",
                price,
                new Axis("predicted price in EUR", 0, 500_000, List.of()),
                counts,
                leftOut);
    }

    private static Changes changes() {
        return new Changes(
                "what the challenger decides otherwise",
                17,
                List.of(
                        new Change("application 1041", "good at 0.29", "bad at 0.41"),
                        new Change("application 77", "bad at 0.35", "good at 0.30"),
                        new Change("application 612", "good at 0.12", "bad at 0.33")));
    }

    /** A sheet of disks and squares, made without any library that draws. */
    private static Images images(int count) {
        return new Images(
                "digits that were taken for another one",
                IntStream.range(0, count)
                        .mapToObj(i -> new Thumbnail(
                                "row " + (37 * i % 1000) + ": " + i % 10 + ", said " + (i + 3) % 10, png(i)))
                        .toList());
    }

    private static String png(int seed) {
        int side = 16;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < side; y++) {
            rows.write(0);
            for (int x = 0; x < side; x++) {
                double distance = Math.hypot(x - 7.5, y - 7.5 + seed % 3) - 3 - seed % 4;
                rows.write((int) Math.max(0, Math.min(255, 255 - 90 * Math.abs(distance))));
            }
        }
        Deflater deflater = new Deflater(9);
        deflater.setInput(rows.toByteArray());
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(file, "IEND", new byte[0]);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    private static Curve curveOf(int count, String name) {
        List<Line> lines = IntStream.range(0, count)
                .mapToObj(i -> bent(name + " " + i, 1.0 + i / 10.0))
                .toList();
        List<Mark> marks = IntStream.range(0, count)
                .mapToObj(i -> new Mark(name + " " + i, new Point(0.5, 0.5)))
                .toList();
        return new Curve(
                name,
                axis(0, 1).withTick(0, name).withTick(1, "ideal"),
                axis(0, 1).withTick(0.5, name),
                lines,
                marks);
    }

    private static Curve scaled(double size) {
        return ranged(-size, size);
    }

    private static Curve ranged(double from, double to) {
        return new Curve(
                "a curve",
                new Axis("x", from, to, List.of()),
                new Axis("y", from, to, List.of()).withTick(to, "ideal"),
                List.of(Line.reference("line", new Point(from, from), new Point(to, to))),
                List.of(new Mark("mark", new Point(to, from))));
    }

    private static Bins binsOf(int count, int series, String name) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            List<Long> counts = IntStream.range(0, series)
                    .mapToObj(j -> (index * 37L + j) % 100)
                    .toList();
            bins.add(bin(i, count, counts, List.of()));
        }
        return new Bins(
                name,
                axis(0, 1).withTick(0.31, name),
                axis(0, 100),
                IntStream.range(0, series).mapToObj(i -> name + " " + i).toList(),
                bins);
    }

    private static Bins nothing() {
        return new Bins(
                "no examples",
                axis(0, 1),
                axis(0, 1),
                List.of("all"),
                List.of(new Bin("all", 0, 0, List.of(0L), List.of()), new Bin("more", 1, 1, List.of(0L), List.of())));
    }

    private static Bins twoMeasured() {
        return new Bins(
                "two models",
                axis(0, 1),
                axis(0, 1),
                List.of("champion", "challenger"),
                List.of(
                        bin(0, 2, List.of(5L, 1_000_000_000_000L), List.of(new Point(0.2, 0.1), new Point(0.3, 0.2))),
                        bin(1, 2, List.of(5L, 7L), List.of(new Point(0.7, 0.9)))));
    }

    private static Matrix matrixOf(int size, String name, long count) {
        List<String> names =
                IntStream.range(0, size).mapToObj(i -> name + " " + i).toList();
        List<List<Long>> counts = IntStream.range(0, size)
                .mapToObj(row -> IntStream.range(0, size)
                        .mapToObj(column -> row == column ? count : 0L)
                        .toList())
                .toList();
        return new Matrix("classes", name + "truly", names, name + "decided", names, counts);
    }

    private static Changes changesOf(int count, String text) {
        return new Changes(
                text,
                1_000_000_000_000L,
                IntStream.range(0, count)
                        .mapToObj(i -> new Change(text + i, text, text))
                        .toList());
    }
}
