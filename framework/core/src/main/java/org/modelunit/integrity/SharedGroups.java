package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/** Requires that no group has examples in another data set as well. */
record SharedGroups(Dataset<?, ?> dataset, Dataset<?, ?> other) implements DataCheck {

    SharedGroups {
        requireNonNull(dataset, "dataset");
        requireNonNull(other, "other");
    }

    @Override
    public String property() {
        return "shared groups";
    }

    @Override
    public String requirement() {
        return "share no group with " + other.name();
    }

    @Override
    public Provenance provenance() {
        return DataCheck.super
                .provenance()
                .with(Provenance.OTHER_DATA, Findings.used(other).digested());
    }

    @Override
    public CheckVerdict judge() {
        Findings.requireOther(dataset, other);
        Map<String, Integer> here = firstRows(dataset, new LinkedHashMap<>());
        Map<String, Integer> there = firstRows(other, new HashMap<>());
        Findings findings = new Findings(this);
        here.forEach((group, row) -> {
            Integer otherRow = there.get(group);
            if (otherRow != null) {
                findings.add(() -> List.of(new Fact(
                        RowText.row(dataset, row),
                        "shares its group with " + RowText.row(other, otherRow) + " there",
                        "'" + group + "'")));
            }
        });
        return findings.verdict(
                findings.countOf(here.size(), "groups is also there", "groups are also there"),
                "none of " + Numbers.count(here.size()) + " groups is among the " + Numbers.count(there.size())
                        + " there",
                dataset,
                other);
    }

    private static Map<String, Integer> firstRows(Dataset<?, ?> dataset, Map<String, Integer> rows) {
        List<String> groups = dataset.groups()
                .orElseThrow(() -> new DataException(dataset.name()
                        + " has no groups to compare; say who its examples belong to: withGroups(Visit::patient)"));
        int row = 0;
        for (String group : groups) {
            rows.putIfAbsent(group, row++);
        }
        return rows;
    }
}
