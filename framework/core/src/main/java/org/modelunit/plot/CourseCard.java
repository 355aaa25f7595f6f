package org.modelunit.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;

/**
 * What became of a claim from run to run as a small picture: value, interval and bar of each run, this run last. What its colours say,
 * shapes and words say, too; its numbers are in {@link CourseTable}.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CourseCard {

    private static final String NO_VALUE = ", no value";

    private final List<RunPoint> runs;

    private CourseCard(List<RunPoint> runs) {
        this.runs = runs;
    }

    /**
     * Returns the picture as an SVG document.
     *
     * @param title what is shown
     * @param runs what became of the claim, the oldest first, one or more; the last one is this run
     * @param range the values that could be
     */
    public static String of(String title, List<RunPoint> runs, Range range) {
        return new CourseCard(List.copyOf(runs)).document(title, range);
    }

    private String document(String title, Range range) {
        Svg svg = new Svg();
        CoursePlane plane = new CoursePlane(runs, range, CardFrame.drawTitle(svg, title) + 4);
        plane.draw(svg);
        Legend legend = legend();
        legend.draw(svg, Svg.EDGE, plane.end());
        String description = runs.stream().map(CourseTable::words).collect(Collectors.joining("\n"));
        return svg.document(plane.end() + legend.height() + 8, title, description);
    }

    private Legend legend() {
        Legend legend = new Legend(Svg.WIDTH - 2 * Svg.EDGE, TextStyle.INK);
        runs.stream().map(CourseCard::words).distinct().forEach(words -> {
            Sign sign = Sign.ofWords(words.replace(NO_VALUE, ""));
            legend.add(sign::draw, words);
        });
        if (runs.stream().anyMatch(CourseCard::isBounded)) {
            legend.add(
                    (svg, x, y) -> svg.line(
                            Style.line(Paint.MUTED, 1.8),
                            x - 4,
                            y - 7,
                            x + 4,
                            y - 7,
                            x,
                            y - 7,
                            x,
                            y + 7,
                            x - 4,
                            y + 7,
                            x + 4,
                            y + 7),
                    "one-sided bounds");
        }
        String bar = bar();
        if (!bar.isEmpty()) {
            legend.add((svg, x, y) -> svg.line(Style.line(Paint.INK, 2.5), x - 7, y, x + 7, y), bar);
        }
        if (runs.stream().anyMatch(run -> Double.isInfinite(run.value()))) {
            legend.add((svg, x, y) -> {}, "an infinite value stands at the edge");
        }
        return legend;
    }

    /** What became of the claim in words, with what its sign stands for where it has no value. */
    private static String words(RunPoint run) {
        String status = run.status().isEmpty() ? "nothing required" : run.status();
        return run.hasValue() ? status : status + NO_VALUE;
    }

    private static boolean isBounded(RunPoint run) {
        return run.hasValue()
                && (Double.isFinite(run.bounds().lower())
                        || Double.isFinite(run.bounds().upper()));
    }

    /** The bar of this run, and whether others had another one; empty where no run had any. */
    private String bar() {
        List<String> bars = runs.stream()
                .map(run -> String.join(" and ", CourseTable.bars(run)))
                .distinct()
                .toList();
        String now = String.join(" and ", CourseTable.bars(runs.get(runs.size() - 1)));
        if (bars.size() == 1) {
            return now.isEmpty() ? "" : "bar " + now;
        }
        return "bar, " + (now.isEmpty() ? "none now" : "now " + now);
    }
}
