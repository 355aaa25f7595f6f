package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.column.Labels;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.CategoryText;
import org.modelunit.text.Numbers;

/** Requires that exactly some labels occur. */
record LabelSet(Dataset<?, ?> dataset, List<String> labels) implements DataCheck {

    LabelSet {
        requireNonNull(dataset, "dataset");
        labels = Labels.of(labels).names();
    }

    /** Which rows have a label. */
    private record Occurrence(int first, int count) {}

    @Override
    public String property() {
        return "labels";
    }

    @Override
    public String requirement() {
        return "have the labels " + Labels.of(labels);
    }

    @Override
    public Contract contract() {
        return DataCheck.super.contract().with("labels", labels);
    }

    @Override
    public CheckVerdict judge() {
        Findings.requireExamples(dataset);
        Map<String, Occurrence> found = occurrences();
        Findings findings = new Findings(this);
        List<String> words = new ArrayList<>();
        for (String label : labels) {
            if (!found.containsKey(label)) {
                findings.add(() -> List.of(Fact.of("missing", "'" + label + "'")));
                words.add("'" + label + "' is missing");
            }
        }
        found.forEach((label, rows) -> {
            if (!labels.contains(label)) {
                String shown = findings.value(ShownValues.TRUTH, label);
                findings.add(() -> List.of(unexpected(shown, rows)));
                words.add(shown + " is not one of them");
            }
        });
        String more = words.size() > 3 ? " and " + Numbers.count(words.size() - 3) + " more" : "";
        return findings.verdict(
                String.join(", ", words.subList(0, Math.min(3, words.size()))) + more,
                "each of its " + Numbers.count(dataset.size()) + " rows has one of them",
                dataset);
    }

    private Map<String, Occurrence> occurrences() {
        Map<String, Occurrence> found = new TreeMap<>();
        int row = 0;
        for (Object truth : dataset.truth()) {
            int here = row++;
            found.merge(
                    CategoryText.of(truth),
                    new Occurrence(here, 1),
                    (known, fresh) -> new Occurrence(known.first(), known.count() + 1));
        }
        return found;
    }

    private Fact unexpected(String label, Occurrence rows) {
        return Fact.of(
                "unexpected",
                label + " in " + Numbers.count(rows.count())
                        + (rows.count() == 1 ? " row, " : " rows, the first is ")
                        + RowText.row(dataset, rows.first()));
    }
}
