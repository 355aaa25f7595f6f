package org.modelunit.behaviour;

import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.perturbation.Perturbation;

/** Claims on behaviour: one of each kind, and those that differ in an option. */
public final class BehaviourOptions {

    private static final Classifier<Loan> MODEL =
            Classifier.of("by score", Labels.of("bad", "good"), loan -> new double[] {loan.score(), 1 - loan.score()});

    private static final Loans LOANS = Loans.good("north", 60);

    private static final Dataset<Loan, String> DATA = Dataset.of("loans", LOANS.inputs(), LOANS.truth());

    private static final Dataset<String, String> TEXTS = Dataset.of(
            "texts",
            IntStream.range(0, 40).mapToObj(i -> "text " + i).toList(),
            IntStream.range(0, 40).mapToObj(i -> "a").toList());

    private static final Classifier<String> LONG = Classifier.of(
            "long", Labels.of("a", "b"), text -> text.length() > 6 ? new double[] {1, 0} : new double[] {0, 1});

    private BehaviourOptions() {}

    /** Returns how each kind of claim is made: green on good loans, red on poor ones, where scores move further. */
    public static Map<String, Function<Pair, Claim>> kinds() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("behaviour: a share", loans -> moved(loans)
                .probe(MODEL, loans.dataset())
                .claim(score("bad").stays(absolute(0.01)), atLeast(0.8).withConfidence(0.95)));
        all.put("behaviour: each", loans -> moved(loans)
                .probe(MODEL, loans.dataset())
                .claim(score("bad").stays(absolute(0.01))));
        all.put("behaviour: steps", loans -> moved(loans)
                .along(1, 2)
                .probe(MODEL, loans.dataset())
                .claimSteps(score("bad").stays(absolute(0.01))));
        all.put("behaviour: strengths", loans -> moved(loans)
                .along(1, 2)
                .probe(MODEL, loans.dataset())
                .claimUpTo(2, score("bad").stays(absolute(0.01)), atLeast(0.9).withConfidence(0.95)));
        all.put("behaviour: two models", loans -> BeforeAfter.ofTwo(MODEL, other(loans), loans.dataset())
                .claim(score("bad").stays(absolute(0.01)), atLeast(0.8).withConfidence(0.95)));
        all.put("behaviour: two models, each", loans -> BeforeAfter.ofTwo(MODEL, other(loans), loans.dataset())
                .withNames("float", "int8")
                .claim(score("bad").stays(absolute(0.01))));
        all.put("drawn: behaviour, mean change", loans -> moved(loans)
                .probe(MODEL, loans.dataset())
                .claimMeanChange(score("bad"), between(-0.05, 0.05).withConfidence(0.95)));
        return all;
    }

    private static double far(Pair loans) {
        boolean isGood = loans.dataset().truth().stream().filter("bad"::equals).count()
                > 0.4 * loans.dataset().size();
        return isGood ? 0.001 : 0.2;
    }

    /** Gives scores that are a little lower, or far lower on poor loans. */
    private static Classifier<Loan> other(Pair loans) {
        double far = far(loans);
        return Classifier.of("lower", Labels.of("bad", "good"), loan -> {
            double score = Math.max(0, loan.score() - far);
            return new double[] {score, 1 - score};
        });
    }

    private static Perturbation<Loan> moved(Pair loans) {
        double far = far(loans);
        return Perturbation.graded(
                "another score",
                1,
                (loan, draw) -> new Loan(
                        loan.id(),
                        loan.region(),
                        loan.branch(),
                        loan.sex(),
                        loan.year(),
                        Math.max(0, loan.score() - far * draw.strength()),
                        loan.before()));
    }

    /** Returns claims that differ in one option, by what it is called; the first as it was, the others changed. */
    public static Map<String, List<Claim>> all() {
        Perturbation<Loan> older = Perturbation.drawn(
                "older",
                (loan, draw) -> new Loan(
                        loan.id(),
                        loan.region(),
                        loan.branch(),
                        loan.sex(),
                        loan.year() - draw.random().nextInt(1, 3),
                        loan.score(),
                        loan.before()));
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put("Perturbation.copies", claims(older, older.copies(2), older.copies(3)));
        all.put("Perturbation.validWhere", claims(older, older.validWhere("old", loan -> loan.year() > 1)));
        all.put("Perturbation.onlyWhereRight", claims(older, older.onlyWhereRight()));
        all.put(
                "function of a perturbation",
                claims(
                        older,
                        Perturbation.component(Loan.class, "year", (Integer year) -> year - 1)
                                .named("older")));
        all.put(
                "component",
                claims(
                        Perturbation.component(Loan.class, "year", (Integer year) -> year - 1)
                                .named("older"),
                        Perturbation.component(Loan.class, "id", (Integer id) -> id + 1)
                                .named("older")));
        Perturbation<String> longer = Perturbation.of("longer", (String text) -> text + "!");
        all.put(
                "Perturbation.sparing",
                List.of(longer, longer.sparing("refund"), longer.sparing("money")).stream()
                        .<Claim>map(each -> each.probe(LONG, TEXTS).claim(label().stays()))
                        .toList());
        BeforeAfter<Loan, ClassPredictions> probe = older.probe(MODEL, DATA);
        all.put(
                "share of a behaviour",
                List.of(
                        probe.claim(label().stays()),
                        probe.claim(label().stays(), atLeast(0.9)),
                        probe.claim(label().stays(), atLeast(0.9).withConfidence(0.95)),
                        probe.claim(label().stays(), atLeast(0.9).withConfidence(0.9))));
        all.put(
                "what an expectation reads",
                List.of(
                        probe.claim(score("bad").neverFalls()),
                        probe.claim(number("the score of 'bad'", (ClassPredictions answers, int row) -> answers.scores()
                                        .orElseThrow()
                                        .of("bad")
                                        .get(row))
                                .neverFalls())));
        all.put(
                "whose expectation it is",
                List.of(
                        probe.claim(label().stays()),
                        probe.claim(Expectation.of("the label stays", (before, after, row) -> true))));
        all.put(
                "sample of a behaviour",
                List.of(
                        probe.claim(label().stays()),
                        older.probe(MODEL, DATA.withGroups(loan -> loan.branch() + loan.id() % 9))
                                .claim(label().stays())));
        BeforeAfter<Loan, ClassPredictions> two = BeforeAfter.ofTwo(MODEL, MODEL, DATA);
        all.put(
                "share between two models",
                List.of(
                        two.claim(label().stays()),
                        two.claim(label().stays(), atLeast(0.9)),
                        BeforeAfter.ofTwo(MODEL, MODEL, DATA.withGroups(loan -> loan.branch() + loan.id() % 9))
                                .claim(label().stays())));
        all.put(
                "mean change",
                List.of(
                        probe.claimMeanChange(score("bad"), between(-0.1, 0.1)),
                        probe.claimMeanChange(score("bad"), between(-0.2, 0.1)),
                        older.copies(2).probe(MODEL, DATA).claimMeanChange(score("bad"), between(-0.1, 0.1))));
        return all;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    private static List<Claim> claims(Perturbation<Loan>... perturbations) {
        return List.of(perturbations).stream()
                .<Claim>map(each -> each.probe(MODEL, DATA).claim(label().stays()))
                .toList();
    }
}
