package org.modelunit.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;

/**
 * A model of loans that comes from a file.
 *
 * @param file what it is called; its bytes are its name
 */
record LoanModel(String file) implements Classifier<Loan> {

    private static final Labels LABELS = Labels.of("bad", "good");

    byte[] bytes() {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(file, bytes());
    }

    @Override
    public Labels labels() {
        return LABELS;
    }

    @Override
    public ClassPredictions predictAll(List<Loan> inputs) {
        return Classifier.<Loan>of(file, LABELS, loan -> new double[] {loan.score(), 1 - loan.score()})
                .predictAll(inputs);
    }
}
