package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * From which score on each label is decided for, where an example may have any number of them.
 *
 * <pre>{@code
 * evaluation.at(LabelCutOffs.of(0.5).with("urgent", 0.2))
 * }</pre>
 *
 * @param usual the least score of a label that has none of its own, 0 to 1
 * @param byLabel the least scores of some labels, 0 to 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LabelCutOffs(double usual, Map<String, Double> byLabel) implements Restatement<MultiLabelled> {

    /** Refuses cut-offs outside 0 to 1. */
    public LabelCutOffs {
        OperatingPoint.CutOff.check(usual);
        byLabel.values().forEach(OperatingPoint.CutOff::check);
        byLabel = Collections.unmodifiableMap(new LinkedHashMap<>(byLabel));
    }

    /**
     * Returns one cut-off for all labels.
     *
     * @param usual the least score of each label, 0 to 1
     */
    public static LabelCutOffs of(double usual) {
        return new LabelCutOffs(usual, Map.of());
    }

    /**
     * Returns these cut-offs with another one for a label.
     *
     * @param label the label
     * @param cutOff its least score, 0 to 1
     */
    public LabelCutOffs with(String label, double cutOff) {
        Map<String, Double> more = new LinkedHashMap<>(byLabel);
        more.put(requireNonNull(label, "label"), cutOff);
        return new LabelCutOffs(usual, more);
    }

    /**
     * Returns the least score of a label.
     *
     * @param label the label
     */
    public double of(String label) {
        return byLabel.getOrDefault(label, usual);
    }

    /**
     * Refuses cut-offs of labels that are not there.
     *
     * @param labels the labels that are
     * @throws IllegalArgumentException if one is not among them
     */
    void requireKnown(Labels labels) {
        for (String label : byLabel.keySet()) {
            if (labels.find(label) < 0) {
                throw new IllegalArgumentException(PrintableText.of("there is a cut-off for '" + label
                        + "', but the labels are " + labels + SimilarText.hint(label, labels.names())));
            }
        }
    }

    @Override
    public MultiLabelled restate(MultiLabelled outcomes) {
        return outcomes.decidingAt(this);
    }

    /** Returns the cut-offs in words. */
    @Override
    public String toString() {
        return byLabel.isEmpty()
                ? "cut-off of each label at " + usual + " or above"
                : byLabel.entrySet().stream()
                        .map(entry -> "'" + entry.getKey() + "' at " + entry.getValue() + ", ")
                        .collect(Collectors.joining("", "cut-offs of ", "each other label at " + usual + " or above"));
    }
}
