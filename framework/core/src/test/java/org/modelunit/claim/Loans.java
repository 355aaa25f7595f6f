package org.modelunit.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;

/**
 * Made-up loans, with what two models say of them.
 *
 * @param inputs the loans
 * @param truth which of them were not paid back
 */
public record Loans(List<Loan> inputs, List<String> truth) {

    private static final Labels LABELS = Labels.of("bad", "good");

    /**
     * A loan.
     *
     * @param id its number
     * @param region where it was given, which says in which data set it is
     * @param branch who gave it
     * @param sex of whom it was given to
     * @param year when
     * @param score what the challenger says
     * @param before what the champion says
     */
    public record Loan(int id, String region, String branch, String sex, int year, double score, double before) {}

    /** Returns loans of a challenger that is good everywhere. */
    public static Loans good(String region, int size) {
        return made(region, size, 0.5, new double[] {0.06, 0.06, 0.06}, false);
    }

    /** Returns loans of a challenger that is worse than the champion, most of all in one branch and for one sex. */
    public static Loans poor(String region, int size) {
        return made(region, size, 0.3, new double[] {0.2, 0.6, 0.7}, true);
    }

    /** Errors of the challenger for women, for men, and in the branch at the station. */
    private static Loans made(String region, int size, double bad, double[] errors, boolean isUntidy) {
        SplittableRandom random = new SplittableRandom(7 + region.hashCode());
        List<Loan> inputs = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean isBad = random.nextDouble() < bad;
            String branch = i % 3 == 0 ? "harbour" : i % 3 == 1 ? "market" : "station";
            String sex = random.nextBoolean() ? "female" : "male";
            double error = errors[branch.equals("station") ? 2 : sex.equals("male") ? 1 : 0];
            double score = score(random, isBad != random.nextDouble() < error);
            double before = score(random, isBad != random.nextDouble() < 0.15);
            inputs.add(new Loan(i, region, branch, sex, 2020 + i % 5, score, before));
            truth.add(isBad ? "bad" : "good");
        }
        Loans loans = new Loans(inputs, truth);
        return isUntidy ? loans.withConflict() : loans;
    }

    /** Sure and calibrated to the frequency of errors of a good model. */
    private static double score(SplittableRandom random, boolean isBad) {
        double bad = 0.88 + 0.1 * random.nextDouble();
        return isBad ? bad : 1 - bad;
    }

    /** The first loan twice, the second time with another outcome. */
    private Loans withConflict() {
        List<String> other = List.of(truth.get(0).equals("bad") ? "good" : "bad");
        return and(new Loans(inputs.subList(0, 1), other));
    }

    /** Returns these loans and others after them. */
    public Loans and(Loans others) {
        List<Loan> all = new ArrayList<>(inputs);
        all.addAll(others.inputs);
        List<String> truths = new ArrayList<>(truth);
        truths.addAll(others.truth);
        return new Loans(all, truths);
    }

    /** Returns the same loans in another order. */
    public Loans shuffled(long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, inputs.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return new Loans(
                order.stream().map(inputs::get).toList(),
                order.stream().map(truth::get).toList());
    }

    /** Returns the loans as a data set. */
    public Dataset<Loan, String> dataset() {
        return Dataset.of("loans", inputs, truth).withGroups(loan -> "customer " + loan.id());
    }

    /** Returns when a loan was given. */
    static LocalDate opened(Loan loan) {
        return LocalDate.of(loan.year(), 1 + loan.id() % 12, 1);
    }

    /** Returns when a loan is to be paid back. */
    static LocalDate closed(Loan loan) {
        return opened(loan).plusYears(5);
    }

    /** Returns the instant at which a loan is to be paid back. */
    static Instant closing(Loan loan) {
        return closed(loan).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Tells whether a loan was given not long ago. */
    static boolean isYoung(Loan loan) {
        return loan.year() > 2022;
    }

    /** Returns a metric of one's own, by whatever name, that is the mean of one number for each row. */
    static Metric<Classified> alwaysRight(String name) {
        return Metric.<Classified>ofMean(name, new Constant(1)).inRange(Range.UNIT);
    }

    /** Returns what decisions cost where it costs something to decide that a good loan is bad. */
    static CostMatrix costs(double amount) {
        return CostMatrix.costsIn("EUR").amount("good", "bad", amount).otherwise(0);
    }

    private record Constant(double term) implements WeightedMeanStatistic<Classified> {
        @Override
        public IntToDoubleFunction terms(Classified outcomes) {
            return row -> term;
        }
    }

    /** What claims can be about: data, and what two models say of them. */
    public record Pair(
            Dataset<Loan, String> dataset,
            Evaluation<Loan, Classified> challenger,
            Evaluation<Loan, Classified> champion) {

        /** Returns both models side by side. */
        public Comparison<Loan, Classified> comparison() {
            return Comparison.of(challenger, champion);
        }

        /** Returns the same of some of the loans. */
        Pair in(String region) {
            int[] rows = IntStream.range(0, dataset.size())
                    .filter(row -> dataset.inputs().get(row).region().equals(region))
                    .toArray();
            return new Pair(dataset.rows(region, rows), challenger.rows(region, rows), champion.rows(region, rows));
        }
    }

    /** Returns what both models say. */
    public Pair evaluated() {
        Dataset<Loan, String> simple = Dataset.of("loans", inputs, truth);
        return new Pair(
                dataset(),
                Evaluation.of(
                        Classifier.of("challenger", LABELS, loan -> new double[] {loan.score(), 1 - loan.score()}),
                        simple),
                Evaluation.of(
                        Classifier.of("champion", LABELS, loan -> new double[] {loan.before(), 1 - loan.before()}),
                        simple));
    }
}
