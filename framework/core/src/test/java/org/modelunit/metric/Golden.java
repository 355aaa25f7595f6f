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
import org.modelunit.Regressed;

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

    /**
     * The outcomes of a case, whose kind its name begins with; {@code classification-01@bad=0.03} are those of the first
     * classification, restated for a population with 3 % bad ones.
     */
    static Outcomes outcomes(String name) {
        int restated = name.indexOf('@');
        if (restated > 0) {
            String[] prevalence = name.substring(restated + 1).split("=");
            return classified(name.substring(0, restated))
                    .atPrevalence(prevalence[0], Double.parseDouble(prevalence[1]));
        }
        return switch (name.substring(0, name.indexOf('-'))) {
            case "classification" -> classified(name);
            case "regression" -> regressed(name);
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
        return Regressed.of(column(name, 0), column(name, 1));
    }

    private static DoubleColumn column(String name, int index) {
        return DoubleColumn.of(rows(name + ".csv").stream()
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray());
    }
}
