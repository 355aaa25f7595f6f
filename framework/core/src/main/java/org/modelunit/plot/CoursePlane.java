package org.modelunit.plot;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;

/** The plane on which a claim goes from run to run: a column for each run, its value upwards. */
final class CoursePlane {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final double HEIGHT = 150;
    private static final double ABOVE_FLOOR = 10;
    private static final String NOW = "this run";

    private final List<RunPoint> runs;
    private final ValueAxis axis;
    private final double top;
    private final double left;
    private final double width;

    CoursePlane(List<RunPoint> runs, Range range, double top) {
        this.runs = runs;
        this.top = top;
        double[] values = runs.stream()
                .flatMapToDouble(run -> DoubleStream.of(
                        run.value(),
                        run.hasValue() ? run.bounds().lower() : Double.NaN,
                        run.hasValue() ? run.bounds().upper() : Double.NaN,
                        run.atLeast(),
                        run.atMost()))
                .toArray();
        this.axis = ValueAxis.around(values, range, top + HEIGHT, top);
        this.left = Svg.EDGE + axis.widest() + 8;
        this.width = (Svg.WIDTH - Svg.EDGE - 6 - left) / runs.size();
    }

    double end() {
        return top + HEIGHT + 26;
    }

    private double border(int run) {
        return left + run * width;
    }

    private double middle(int run) {
        return border(run) + width / 2;
    }

    void draw(Svg svg) {
        double right = border(runs.size());
        svg.rectangle(left, top, right - left, HEIGHT, 0, Style.filled(Paint.TRACK));
        good(svg);
        axis.drawBeside(svg, left, right);
        bar(svg, RunPoint::atLeast);
        bar(svg, RunPoint::atMost);
        line(svg);
        whiskers(svg);
        for (int i = 0; i < runs.size(); i++) {
            point(svg, runs.get(i), middle(i));
        }
        days(svg);
    }

    /** The values that were good enough, tinted; runs side by side with the same bars have one part of the plane. */
    private void good(Svg svg) {
        int from = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || !haveOneBar(runs.get(i), runs.get(from))) {
                good(svg, runs.get(from), border(from), border(i) - border(from));
                from = i;
            }
        }
    }

    private static boolean haveOneBar(RunPoint one, RunPoint other) {
        return one.atLeast() == other.atLeast() && one.atMost() == other.atMost();
    }

    private void good(Svg svg, RunPoint run, double x, double wide) {
        double highest = Double.isFinite(run.atMost()) ? axis.at(run.atMost()) : top;
        double lowest = Double.isFinite(run.atLeast()) ? axis.at(run.atLeast()) : top + HEIGHT;
        if (!CourseTable.bars(run).isEmpty() && lowest > highest) {
            svg.rectangle(x, highest, wide, lowest - highest, 0, Style.filled(Paint.GOOD));
        }
    }

    /** A bar as a line, with a step where it was moved; without it where there was none. */
    private void bar(Svg svg, ToDoubleFunction<RunPoint> bar) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i <= runs.size(); i++) {
            double value = i < runs.size() ? bar.applyAsDouble(runs.get(i)) : Double.NaN;
            if (Double.isFinite(value)) {
                if (i > 0 && value == bar.applyAsDouble(runs.get(i - 1))) {
                    places.set(places.size() - 2, border(i + 1)); // it goes on
                } else {
                    places.addAll(List.of(border(i), axis.at(value), border(i + 1), axis.at(value)));
                }
            } else {
                draw(svg, places, Style.line(Paint.INK, 2.5));
            }
        }
    }

    /** From value to value; what has none, or no finite one, breaks the line. */
    private void line(Svg svg) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i <= runs.size(); i++) {
            double value = i < runs.size() ? runs.get(i).value() : Double.NaN;
            if (Double.isFinite(value)) {
                places.addAll(List.of(middle(i), axis.at(value)));
            } else {
                draw(svg, places, Style.line(Paint.MUTED, 1.6));
            }
        }
    }

    private static void draw(Svg svg, List<Double> places, Style style) {
        if (places.size() > 2) {
            svg.line(style, places.stream().mapToDouble(Double::doubleValue).toArray());
        }
        places.clear();
    }

    private void whiskers(Svg svg) {
        Map<Paint, List<double[]>> whole = new EnumMap<>(Paint.class);
        for (int i = 0; i < runs.size(); i++) {
            RunPoint run = runs.get(i);
            double lower = run.bounds().lower();
            double upper = run.bounds().upper();
            Paint paint = Sign.ofWords(run.status()).paint();
            if (run.hasValue() && axis.holds(lower) && axis.holds(upper)) {
                whole.computeIfAbsent(paint, lines -> new ArrayList<>())
                        .add(Whisker.upright(axis, middle(i), lower, upper));
            } else if (run.hasValue() && (Double.isFinite(lower) || Double.isFinite(upper))) {
                Whisker.drawUpright(svg, axis, middle(i), lower, upper, paint);
            }
        }
        whole.forEach((paint, lines) -> svg.lines(Style.line(paint, 2), lines));
    }

    /** What has no value stands on the floor of the plane. */
    private void point(Svg svg, RunPoint run, double x) {
        Sign sign = Sign.ofWords(run.status());
        if (!run.hasValue()) {
            sign.draw(svg, x, top + HEIGHT - ABOVE_FLOOR);
            return;
        }
        sign.draw(svg, x, axis.at(run.value()));
    }

    /** The day of each run that is the first of its day, as far as there is room; the last one is this run. */
    private void days(Svg svg) {
        double line = top + HEIGHT + 17;
        int last = runs.size() - 1;
        TextStyle bold = TextStyle.NOTE.bold().in(Paint.INK);
        Label now = Label.at(middle(last), NOW, bold).within(Svg.EDGE, Svg.WIDTH - Svg.EDGE);
        svg.text(now.center(), line, NOW, bold.middle());
        Label before = now;
        String day = "";
        for (int i = 0; i < last; i++) {
            String next = DAY.format(runs.get(i).started());
            Label label = Label.at(middle(i), next, TextStyle.NOTE).within(Svg.EDGE, Svg.WIDTH - Svg.EDGE);
            if (!next.equals(day) && !label.touches(now) && !label.touches(before)) {
                svg.text(label.center(), line, next, TextStyle.NOTE.middle());
                before = label;
                day = next;
            }
        }
    }
}
