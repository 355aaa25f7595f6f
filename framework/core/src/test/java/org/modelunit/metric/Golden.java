package org.modelunit.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelunit.ClassPredictions;
import org.modelunit.ClassScores;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.LabelColumn;
import org.modelunit.Labels;
import org.modelunit.Outcomes;
import org.modelunit.Ranked;
import org.modelunit.Regressed;
import org.modelunit.SampleDesign;

/** Golden values made by the scripts in src/test/python. */
final class Golden {

    private static final Map<String, List<String[]>> FILES = new ConcurrentHashMap<>();

    private Golden() {}

    /** The rows of a file, without its header. */
    static List<String[]> rows(String file) {
        return table(file).subList(1, table(file).size());
    }

    private static List<String[]> table(String file) {
        return FILES.computeIfAbsent(file, name -> {
            try {
                return Files.readAllLines(Path.of("src/test/resources/golden", name)).stream()
                        .map(line -> line.split(",", -1))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The outcomes of a case, whose kind its name begins with. */
    static Outcomes outcomes(String name) {
        return switch (name.substring(0, name.indexOf('-'))) {
            case "classification" -> classified(name);
            case "regression" -> regressed(name);
            case "retrieval" -> ranked(name);
            default -> throw new IllegalArgumentException("a golden case of unknown kind: " + name);
        };
    }

    static Classified classified(String name) {
        String[] header = table(name + ".csv").get(0);
        Labels labels = Labels.of(Arrays.asList(header).subList(2, header.length));
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        for (String[] row : rows(name + ".csv")) {
            truth.add(row[0]);
            decided.add(row[1]);
            scores.add(Arrays.stream(row, 2, row.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return Classified.of(
                truth, ClassPredictions.of(LabelColumn.of(labels, decided), ClassScores.ofRows(labels, scores)));
    }

    static Regressed regressed(String name) {
        Regressed outcomes = Regressed.of(column(name, "truth"), column(name, "predicted"));
        Regressed withIntervals =
                has(name, "lower") ? outcomes.withIntervals(column(name, "lower"), column(name, "upper")) : outcomes;
        return has(name, "weight")
                ? withIntervals.withDesign(SampleDesign.simple(outcomes.size()).withWeights(column(name, "weight")))
                : withIntervals;
    }

    /** Items by line; the weight of a query is that of any of its items. */
    static Ranked ranked(String name) {
        List<String> queries = rows(name + ".csv").stream().map(row -> row[0]).toList();
        Ranked outcomes = Ranked.of(queries, column(name, "relevance"), column(name, "score"));
        if (!has(name, "weight")) {
            return outcomes;
        }
        DoubleColumn weights = column(name, "weight");
        int[] items = queries.stream().distinct().mapToInt(queries::indexOf).toArray();
        return outcomes.withDesign(SampleDesign.simple(items.length).withWeights(weights.rows(items)));
    }

    private static boolean has(String name, String column) {
        return List.of(table(name + ".csv").get(0)).contains(column);
    }

    private static DoubleColumn column(String name, String column) {
        int index = List.of(table(name + ".csv").get(0)).indexOf(column);
        return DoubleColumn.of(rows(name + ".csv").stream()
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray());
    }
}
