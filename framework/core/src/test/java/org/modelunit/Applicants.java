package org.modelunit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.column.Labels;

/** Made-up loan applicants for tests: a fifth turn out bad, and a model of chosen skill scores them. */
public final class Applicants {

    public static final Labels LABELS = Labels.of("bad", "good");

    /**
     * An applicant.
     *
     * @param number unique
     * @param household shared by some applicants
     * @param risk from 0 to 1, known to nobody
     */
    public record Applicant(int number, String household, double risk) {}

    private Applicants() {}

    public static Dataset<Applicant, String> dataset(String name, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Applicant> inputs = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double risk = random.nextDouble();
            inputs.add(new Applicant(i, "household " + i / 4, risk));
            truth.add(random.nextDouble() < 0.5 * risk * risk + 0.05 ? "bad" : "good");
        }
        return Dataset.of(name, inputs, truth);
    }

    /** Sees the risk through noise, whose size is chosen. */
    public static Classifier<Applicant> model(String name, double noise) {
        return Classifier.of(name, LABELS, applicant -> {
            double seen = applicant.risk() + noise * Math.sin(1000 * applicant.risk());
            double bad = 1 / (1 + Math.exp(-4 * (seen - 0.9)));
            return new double[] {bad, 1 - bad};
        });
    }
}
