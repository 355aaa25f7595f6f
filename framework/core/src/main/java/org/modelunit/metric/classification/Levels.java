package org.modelunit.metric.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.text.Numeral;
import org.modelunit.text.PrintableText;

/**
 * The labels from lowest to highest, for metrics that heed how far labels lie apart.
 *
 * @param said in the user's words; empty where the labels themselves are asked
 */
record Levels(List<String> said) {

    /** Returns the place of each label, by its code. */
    int[] places(Labels labels, String metric, KappaWeights weights) {
        List<String> order = said.isEmpty() ? levels(labels, metric, weights) : said;
        int[] places = new int[labels.size()];
        Arrays.setAll(places, code -> order.indexOf(labels.get(code)));
        for (int code = 0; code < places.length; code++) {
            if (places[code] < 0) {
                throw new IllegalArgumentException(PrintableText.of("the label '" + labels.get(code)
                        + "' has no place in " + metric + "; name all of " + labels + " from lowest to highest"));
            }
        }
        return places;
    }

    private static List<String> levels(Labels labels, String metric, KappaWeights weights) {
        Optional<List<String>> known = labels.levels();
        if (known.isEmpty() && labels.size() > 2) { // two lie as far apart either way
            boolean areNumbers = Numeral.areAllNumbers(labels.names());
            throw new UndefinedMetricException(metric + " is undefined here: "
                    + (areNumbers ? "some of the labels " : "nobody said the order of the labels ") + labels
                    + (areNumbers ? " are the same number; write them alike, or else" : ";")
                    + " name them from lowest to highest, for instance cohenKappa("
                    + weights.name().toUpperCase(Locale.ROOT) + ", "
                    + labels.names().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                    + ") if that is it, or once for all metrics by Labels.ordered(…) or labels(…) of a CSV file");
        }
        return known.orElse(labels.names());
    }

    /** Returns what follows the metric's name. */
    @Override
    public String toString() {
        return said.isEmpty() ? "" : " of '" + String.join("' < '", said) + "'";
    }
}
