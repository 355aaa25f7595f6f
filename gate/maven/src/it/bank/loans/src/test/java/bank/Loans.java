package bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.outcome.Classified;

/** What the tests may ask for. */
final class Loans {

    private static final int ROWS = 600;

    Classifier<Loan> challenger() {
        return Scorecard.named("challenger");
    }

    Classifier<Loan> champion() {
        return Scorecard.named("champion");
    }

    Dataset<Loan, String> holdout() {
        Random random = new Random(7);
        List<Loan> loans = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Loan loan = new Loan(i, i % 2 == 0 ? "north" : "south", random.nextGaussian());
            loans.add(loan);
            truth.add(random.nextDouble() < 1 / (1 + Math.exp(2 * loan.income())) ? "bad" : "good");
        }
        return Dataset.of("loans/holdout", loans, truth);
    }

    Evaluation<Loan, Classified> evaluation(Classifier<Loan> challenger, Dataset<Loan, String> holdout) {
        return Evaluation.of(challenger, holdout);
    }
}
