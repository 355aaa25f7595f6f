package org.modelunit.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;

/** Golden values made by the scripts in src/test/python. */
public final class Golden {

    private static final Map<String, List<String[]>> FILES = new ConcurrentHashMap<>();
    private static final Map<String, Outcomes> OUTCOMES = new ConcurrentHashMap<>();

    private Golden() {}

    /** The rows of a file, without its header. */
    public static List<String[]> rows(String file) {
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

    /**
     * The outcomes of a case, read once; {@code classification-01@bad=0.03} are those of the first classification, restated for a
     * population with 3 % bad ones.
     */
    public static Outcomes outcomes(String name) {
        int restated = name.indexOf('@');
        if (restated > 0) {
            String[] prevalence = name.substring(restated + 1).split("=");
            return ((Classified) outcomes(name.substring(0, restated)))
                    .atPrevalence(prevalence[0], Double.parseDouble(prevalence[1]));
        }
        return OUTCOMES.computeIfAbsent(name, Golden::read);
    }

    /** The beginning of a case's name is its kind. */
    private static Outcomes read(String name) {
        return switch (name.substring(0, name.indexOf('-'))) {
            case "classification" -> classified(name);
            case "held" -> held(name);
            case "multilabel" -> multiLabelled(name);
            case "regression" -> regressed(name);
            case "retrieval" -> ranked(name);
            default -> throw new IllegalArgumentException("a golden case of unknown kind: " + name);
        };
    }

    public static Classified classified(String name) {
        Labels labels = labels(name);
        List<String> truth = rows(name + ".csv").stream().map(row -> row[0]).toList();
        List<String> decided = rows(name + ".csv").stream().map(row -> row[1]).toList();
        Classified outcomes =
                Classified.of(truth, ClassPredictions.of(LabelColumn.of(labels, decided), scores(name, labels)));
        return hasWeights(name) ? outcomes.withDesign(weighted(column(name, "weight"))) : outcomes;
    }

    private static Held held(String name) {
        NumberColumn column = column(name, "held");
        Held outcomes = Held.of(BooleanColumn.of(column.size(), row -> column.get(row) == 1));
        return hasWeights(name) ? outcomes.withDesign(weighted(column(name, "weight"))) : outcomes;
    }

    private static MultiLabelled multiLabelled(String name) {
        Labels labels = labels(name);
        MultiLabelled outcomes = MultiLabelled.of(sets(name, 0, labels), sets(name, 1, labels), scores(name, labels));
        return hasWeights(name) ? outcomes.withDesign(weighted(column(name, "weight"))) : outcomes;
    }

    private static LabelSets sets(String name, int column, Labels labels) {
        return LabelSets.of(
                labels,
                rows(name + ".csv").stream()
                        .map(row -> row[column].isEmpty() ? Set.<String>of() : Set.of(row[column].split("\\|")))
                        .toList());
    }

    /** Behind truth and decided may come weight; all further columns are scores, named by their labels. */
    private static boolean hasWeights(String name) {
        return has(name, "weight");
    }

    private static int firstScore(String name) {
        return hasWeights(name) ? 3 : 2;
    }

    private static Labels labels(String name) {
        List<String> header = Arrays.asList(table(name + ".csv").get(0));
        return Labels.ordered(header.subList(firstScore(name), header.size())); // as Python is told them
    }

    private static ClassScores scores(String name, Labels labels) {
        return ClassScores.ofRows(
                labels,
                rows(name + ".csv").stream()
                        .map(row -> Arrays.stream(row, firstScore(name), row.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toList());
    }

    private static SampleDesign weighted(NumberColumn weights) {
        return SampleDesign.simple(weights.size()).withWeights(weights);
    }

    public static Regressed regressed(String name) {
        Regressed outcomes = Regressed.of(column(name, "truth"), column(name, "predicted"));
        Regressed withIntervals =
                has(name, "lower") ? outcomes.withIntervals(column(name, "lower"), column(name, "upper")) : outcomes;
        return has(name, "weight")
                ? withIntervals.withDesign(SampleDesign.simple(outcomes.size()).withWeights(column(name, "weight")))
                : withIntervals;
    }

    /** Items by line; the weight of a query is that of any of its items. */
    public static Ranked ranked(String name) {
        List<String> queries = rows(name + ".csv").stream().map(row -> row[0]).toList();
        Ranked outcomes = Ranked.of(queries, column(name, "relevance"), column(name, "score"));
        if (!has(name, "weight")) {
            return outcomes;
        }
        NumberColumn weights = column(name, "weight");
        int[] items = queries.stream().distinct().mapToInt(queries::indexOf).toArray();
        return outcomes.withDesign(SampleDesign.simple(items.length).withWeights(weights.rows(items)));
    }

    private static boolean has(String name, String column) {
        return List.of(table(name + ".csv").get(0)).contains(column);
    }

    private static NumberColumn column(String name, String column) {
        int index = List.of(table(name + ".csv").get(0)).indexOf(column);
        return NumberColumn.of(rows(name + ".csv").stream()
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray());
    }
}
