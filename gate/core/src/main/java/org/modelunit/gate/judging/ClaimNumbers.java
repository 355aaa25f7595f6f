package org.modelunit.gate.judging;

import java.util.List;
import java.util.function.BiConsumer;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.figure.ForestPlot;
import org.modelunit.gate.policy.PolicyEntry;
import org.modelunit.gate.reason.ReasonId;

/** Whether the numbers of a claim are there, finite, and of enough examples. */
final class ClaimNumbers {

    private final PolicyEntry entry;
    private final ClaimEvidence claim;
    private final BiConsumer<ReasonId, String> faults;

    ClaimNumbers(PolicyEntry entry, ClaimEvidence claim, BiConsumer<ReasonId, String> faults) {
        this.entry = entry;
        this.claim = claim;
        this.faults = faults;
    }

    void check() {
        if (claim.status() == VerdictStatus.BROKEN) {
            return; // there are none, and that is told already
        }
        List<ForestPlot.Row> judged = claim.forestPlots().stream()
                .filter(ForestPlot::isJudged)
                .flatMap(plot -> plot.rows().stream())
                .toList();
        if (entry.what().by().isEmpty()) {
            checkValue();
        } else if (judged.isEmpty()) {
            faults.accept(ReasonId.SLICE_MISSING, "no slice was judged");
        } else if (entry.what().slices().isEmpty()) {
            judged.forEach(this::checkRow);
        } else {
            entry.what().slices().forEach(slice -> checkSlice(slice, judged));
        }
    }

    private void checkValue() {
        claim.measured()
                .ifPresentOrElse(
                        measured -> {
                            double value = measured.measurement().value();
                            if (!Double.isFinite(value)) {
                                faults.accept(ReasonId.CLAIM_NOT_FINITE, "its value is " + value);
                            }
                            checkRows("it", measured.measurement().sample().examples());
                        },
                        () -> {
                            if (claim.forestPlots().isEmpty()) {
                                faults.accept(ReasonId.CLAIM_NOT_FINITE, "it has no value");
                            } else {
                                claim.forestPlots().stream()
                                        .filter(ForestPlot::isJudged)
                                        .flatMap(plot -> plot.rows().stream())
                                        .forEach(this::checkRow);
                            }
                        });
    }

    private void checkSlice(String slice, List<ForestPlot.Row> judged) {
        List<ForestPlot.Row> rows =
                judged.stream().filter(row -> row.slice().equals(slice)).toList();
        if (rows.isEmpty()) {
            faults.accept(
                    ReasonId.SLICE_MISSING,
                    "'" + slice + "' was not judged, only "
                            + judged.stream().map(ForestPlot.Row::slice).toList());
        }
        rows.forEach(this::checkRow);
    }

    private void checkRow(ForestPlot.Row row) {
        if (!Double.isFinite(row.value())) {
            faults.accept(
                    ReasonId.CLAIM_NOT_FINITE,
                    "the value of '" + row.slice() + "' is " + row.value()
                            + (row.reason().isEmpty() ? "" : ": " + row.reason()));
        }
        checkRows("'" + row.slice() + "'", row.examples());
    }

    private void checkRows(String what, long examples) {
        if (examples < entry.rows()) {
            faults.accept(ReasonId.ROWS_BELOW, what + " rests on " + examples + " examples, and needs " + entry.rows());
        }
    }
}
