package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;

/** Made-up loans of four regions, in which the model's decisions are right by chances of one's own. */
final class SlicedLoans {

    private static final Labels LABELS = Labels.of("bad", "good");

    private SlicedLoans() {}

    /** What the model is asked about: its own score among it. */
    record Loan(int number, String region, double age, double score) {}

    /** Loans of three large regions and of a small one; in the west the model is right less often. */
    static Evaluation<Loan, Classified> evaluation(int size) {
        return evaluation(size, 1.0 / 3);
    }

    /** The same loans, with a share of bad ones on the islands of one's own. */
    static Evaluation<Loan, Classified> evaluation(int size, double badIslanders) {
        SplittableRandom random = new SplittableRandom(7);
        List<Loan> loans = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String region =
                    i % 40 == 0 ? "islands" : List.of("east", "south", "west").get(i % 3);
            boolean bad = random.nextDouble() < (region.equals("islands") ? badIslanders : 1.0 / 3);
            boolean right = random.nextDouble() < (region.equals("west") ? 0.66 : 0.86);
            double sure = 0.5 + 0.5 * random.nextDouble();
            double score = bad == right ? sure : 1 - sure;
            double age = i % 97 == 5 ? Double.NaN : 20 + random.nextInt(50);
            loans.add(new Loan(i, region, age, score));
            truth.add(bad ? "bad" : "good");
        }
        return Evaluation.of(
                Classifier.of("guess", LABELS, (Loan loan) -> new double[] {loan.score, 1 - loan.score}),
                Dataset.of("loans", loans, truth));
    }
}
