package org.modelunit.statistics.simulation.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.text.MarkdownText;

/** What docs/statistics.md says of the table: a line for each kind of metric and group of shapes, and every exception. */
final class BoundsPage {

    static final String HEADER = "| metrics | shape of data | n to 60 | 100 | 200 to 500 | 1,000 and more |";
    static final String EXCEPTIONS = "| exception | shape of data | n | goal | why |";

    private static final int[] COLUMNS = {60, 100, 500, Integer.MAX_VALUE};

    /** With fewer samples a rate says too little: its field stays empty. */
    private static final int ENOUGH = 300;

    private BoundsPage() {}

    /** What a line is about. */
    private record Line(MetricKind kind, ShapeGroup group) implements Comparable<Line> {

        static Line of(Cell<?> cell) {
            return new Line(cell.measure().ofKind(), cell.population().group());
        }

        @Override
        public int compareTo(Line other) {
            return kind == other.kind ? group.compareTo(other.group) : kind.compareTo(other.kind);
        }

        @Override
        public String toString() {
            return "| " + kind + " | " + group + " |";
        }
    }

    /** How lines begin, in order: what the page must have even where nothing is simulated again. */
    static List<String> beginnings(Collection<? extends Cell<?>> cells) {
        return lines(cells).map(Line::toString).toList();
    }

    private static Stream<Line> lines(Collection<? extends Cell<?>> cells) {
        return cells.stream()
                .map(Line::of)
                .filter(line -> line.kind() != MetricKind.UNBOUNDED)
                .distinct()
                .sorted();
    }

    /** The table, without its header: in each field the largest share of false judgements of any cell, in per cent, if enough samples were drawn. */
    static List<String> table(Map<? extends Cell<?>, Rates> rates) {
        return lines(rates.keySet()).map(line -> line + fields(line, rates)).toList();
    }

    private static String fields(Line line, Map<? extends Cell<?>, Rates> rates) {
        StringBuilder fields = new StringBuilder();
        int from = 0;
        for (int to : COLUMNS) {
            int above = from;
            List<Rates> same = rates.entrySet().stream()
                    .filter(entry -> Line.of(entry.getKey()).equals(line)
                            && entry.getKey().size() > above
                            && entry.getKey().size() <= to
                            && entry.getValue().samples() >= ENOUGH)
                    .<Rates>map(Map.Entry::getValue)
                    .toList();
            fields.append(' ').append(same.isEmpty() ? "" : field(same) + " ").append('|');
            from = to;
        }
        return fields.toString();
    }

    private static String field(List<Rates> same) {
        Rates all = same.stream().reduce(Rates.NONE, Rates::plus);
        double worst = same.stream().mapToDouble(Rates::worst).max().orElseThrow();
        double inconclusive = 100 * all.share(all.inconclusive());
        return inconclusive >= 99.5
                ? "(100)"
                : String.format(Locale.ROOT, "%.1f", 100 * worst)
                        + (inconclusive < 0.5 ? "" : String.format(Locale.ROOT, " (%.0f)", inconclusive));
    }

    /** The exceptions, without their header. */
    static List<String> exceptions(Goals goals) {
        return goals.named().stream()
                .filter(Goals.Goal::isException)
                .map(goal -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.1f %% | %s |",
                        goal.measure().equals("*") ? "all metrics" : code(goal.measure()),
                        goal.population().equals("*")
                                ? "each"
                                : goal.population().replace("|", "; "),
                        goal.sizes().equals("*") ? "each" : goal.sizes().replace(" ", ", "),
                        100 * goal.share(),
                        MarkdownText.cell(goal.reason())))
                .toList();
    }

    private static String code(String measures) {
        return Arrays.stream(measures.split("\\|"))
                .map(measure -> measure.contains("(") ? "`" + measure + "`" : measure)
                .collect(Collectors.joining(", "));
    }

    /** The lines of the table of a page that has a header. */
    static List<String> linesBelow(String header, String page) {
        return page.lines()
                .dropWhile(line -> !line.equals(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** The page with other lines below a header. */
    static String with(String page, String header, List<String> lines) {
        List<String> old = page.lines().toList();
        int at = old.indexOf(header) + 2;
        if (at < 2) {
            throw new IllegalStateException("docs/statistics.md has no line " + header);
        }
        List<String> changed = new ArrayList<>(old.subList(0, at));
        changed.addAll(lines);
        changed.addAll(old.subList(at + linesBelow(header, page).size(), old.size()));
        return String.join("\n", changed) + "\n";
    }

    /** The two cells of each metric, on different shapes of at most a hundred units, that were judged falsely most often. */
    static String worst(Map<? extends Cell<?>, Rates> rates) {
        Map<String, List<Cell<?>>> ofMeasures = new LinkedHashMap<>();
        rates.entrySet().stream()
                .filter(entry ->
                        entry.getKey().size() <= 100 && entry.getKey().measure().ofKind() != MetricKind.UNBOUNDED)
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().worst()))
                .forEach(entry -> add(
                        entry.getKey(),
                        ofMeasures.computeIfAbsent(entry.getKey().measure().name(), name -> new ArrayList<>())));
        return ofMeasures.values().stream()
                .flatMap(List::stream)
                .map(Cell::toString)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void add(Cell<?> cell, List<Cell<?>> cells) {
        if (cells.size() < 2
                && cells.stream().noneMatch(other -> other.population()
                        .name()
                        .equals(cell.population().name()))) {
            cells.add(cell);
        }
    }
}
