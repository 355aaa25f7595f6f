package org.modelunit.plot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;

/** Claims from run to run. */
final class Courses {

    private static final double NONE_BELOW = Double.NEGATIVE_INFINITY;
    private static final double NONE_ABOVE = Double.POSITIVE_INFINITY;

    private Courses() {}

    static RunPoint run(int day, double value, double reach, double atLeast, String status) {
        return new RunPoint(
                Instant.parse("2026-11-0" + (1 + day % 9) + "T09:30:00Z"),
                "0123456789abcdef" + day,
                value,
                reach == 0 ? Interval.NONE : new Interval(value - reach, value + reach),
                atLeast,
                NONE_ABOVE,
                status);
    }

    static RunPoint broken(int day, double atLeast) {
        return new RunPoint(
                Instant.parse("2026-11-0" + (1 + day % 9) + "T09:30:00Z"),
                "",
                Double.NaN,
                Interval.NONE,
                atLeast,
                NONE_ABOVE,
                "broken");
    }

    /** Ten runs in which the bar was raised, one was broken, and the last one is red. */
    static List<RunPoint> ten() {
        return List.of(
                run(0, 0.781, 0.04, 0.7, "shown"),
                run(1, 0.785, 0.04, 0.7, "shown"),
                run(2, 0.779, 0.04, 0.7, "shown"),
                run(3, 0.742, 0.05, 0.7, "inconclusive"),
                broken(4, 0.7),
                run(4, 0.791, 0.04, 0.7, "shown"),
                run(5, 0.802, 0.04, 0.75, "shown"),
                run(6, 0.8, 0.04, 0.75, "not refuted"),
                run(7, 0.806, 0.04, 0.75, "shown"),
                run(8, 0.68, 0.04, 0.75, "refuted"));
    }

    static Map<String, List<RunPoint>> all() {
        Map<String, List<RunPoint>> all = new LinkedHashMap<>();
        all.put("ten runs", ten());
        all.put("one earlier run", ten().subList(8, 10));
        all.put("this run alone", ten().subList(9, 10));
        all.put(
                "equal values",
                IntStream.range(0, 5).mapToObj(i -> run(i, 1, 0, 1, "met")).toList());
        all.put("broken now", List.of(run(0, 0.8, 0.04, 0.7, "shown"), broken(1, 0.7)));
        all.put("nothing but gaps", List.of(broken(0, 0.7), broken(1, 0.7)));
        all.put("gaps all around", List.of(broken(0, 0.7), run(1, 0.8, 0, 0.7, "met"), broken(2, 0.7)));
        all.put(
                "infinite values",
                List.of(
                        run(0, NONE_ABOVE, 0, 0.7, "met"),
                        run(1, 0.8, 0, 0.7, "met"),
                        run(2, NONE_BELOW, 0, 0.7, "missed")));
        all.put("nothing but an infinite value", List.of(run(0, NONE_ABOVE, 0, NONE_BELOW, "met")));
        all.put(
                "extreme values",
                List.of(run(0, 1e308, 0, -1e308, "met"), run(1, 4e-324, 0, -1e308, "met"), run(2, -0.0, 0, 0, "met")));
        all.put(
                "a bound on one side, two bars, then none",
                List.of(
                        point("2026-01-01T00:00:00Z", new Interval(0.4, NONE_ABOVE), 0.3, 0.6, "shown"),
                        point("2026-01-01T23:59:59Z", new Interval(NONE_BELOW, 0.6), 0.3, 0.6, "not refuted"),
                        point("+10000-01-01T00:00:00Z", Interval.NONE, NONE_BELOW, NONE_ABOVE, "")));
        all.put(
                "words of others",
                List.of(point("-0001-12-31T00:00:00Z", Interval.NONE, 0, 1, "<b>\u202e\u0001&amp;\ud83d\ude00")));
        List<RunPoint> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(run(i, 0.5 + 0.001 * i, 0.02, 0.4, "shown"));
        }
        all.put("many runs", many);
        return all;
    }

    private static RunPoint point(String started, Interval bounds, double atLeast, double atMost, String status) {
        return new RunPoint(Instant.parse(started), "<c>\u202e", 0.5, bounds, atLeast, atMost, status);
    }
}
