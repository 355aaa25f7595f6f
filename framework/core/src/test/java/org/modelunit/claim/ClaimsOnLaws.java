package org.modelunit.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.law.Edge;
import org.modelunit.law.Law;
import org.modelunit.law.Laws;
import org.modelunit.law.function.FunctionLaw;
import org.modelunit.law.function.ServedFunction;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tolerance;

/** Claims that a model of loans obeys laws: one that does, and one that looks at the whole batch and at anything. */
final class ClaimsOnLaws {

    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Laws<ClassPredictions> LAWS = Laws.ofClassifiers();

    private ClaimsOnLaws() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("law", loans -> onNeighbours(LAWS, loans));
        all.put("law of an edge", loans -> LAWS.without(Law.NEIGHBOURS)
                .rejecting(Edge.NAN)
                .probe(model(KindsOfClaims.isTidy(loans)), loans.dataset())
                .claims(Law.EDGES)
                .get(0));
        all.put("law of a function", loans -> Laws.rejectsUnseen(rejecting(KindsOfClaims.isTidy(loans)))
                .probe(loans.dataset())
                .claim());
        return all;
    }

    private static ServedFunction<Loan, Loan> rejecting(boolean isGood) {
        return loan -> {
            if (isGood) {
                throw new IllegalArgumentException("nobody has seen such a loan");
            }
            return loan;
        };
    }

    private static Claim onNeighbours(Laws<ClassPredictions> laws, Pair loans) {
        return laws.probe(model(KindsOfClaims.isTidy(loans)), loans.dataset())
                .claims(Law.NEIGHBOURS)
                .get(0);
    }

    static Map<String, List<Claim>> options(Dataset<Loan, String> loans) {
        Tolerance wide = Tolerance.absolute(0.01);
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "Laws.within",
                List.of(
                        claim(LAWS, Law.NEIGHBOURS, loans),
                        claim(LAWS.within(wide), Law.NEIGHBOURS, loans),
                        claim(LAWS.within(Tolerance.ulps(2)), Law.NEIGHBOURS, loans)));
        all.put("Laws.within at an edge", List.of(edge(LAWS, loans), edge(LAWS.within(wide), loans)));
        all.put("Laws.rejecting", List.of(edge(LAWS, loans), edge(LAWS.rejecting(Edge.NAN), loans)));
        all.put("Laws.answering", List.of(edge(LAWS, loans), edge(LAWS.answering(Edge.NAN), loans)));
        all.put("Laws.without", List.of(edge(LAWS, loans), edge(LAWS.without(Law.NEIGHBOURS), loans)));
        all.putAll(optionsOfFunctions(loans));
        return all;
    }

    private static Map<String, List<Claim>> optionsOfFunctions(Dataset<Loan, String> loans) {
        FunctionLaw<Loan> law = Laws.idempotent(loan -> loan);
        List<Double> scores = List.of(0.1, 0.9);
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "FunctionLaw.within",
                List.of(
                        law.probe(loans).claim(),
                        law.within(Tolerance.ulps(2)).probe(loans).claim()));
        all.put(
                "cut-off of a law",
                List.of(
                        Laws.threshold(score -> score > 0.5, 0.5)
                                .probe("scores", scores)
                                .claim(),
                        Laws.threshold(score -> score > 0.5, 0.6)
                                .probe("scores", scores)
                                .claim()));
        all.put(
                "table of a law",
                List.of(
                        Laws.decodes((Double x) -> "a", Map.of(0.1, "a"))
                                .probe("scores", scores)
                                .claim(),
                        Laws.decodes((Double x) -> "a", Map.of(0.1, "b"))
                                .probe("scores", scores)
                                .claim()));
        return all;
    }

    private static Claim edge(Laws<ClassPredictions> laws, Dataset<Loan, String> loans) {
        return claim(laws, Law.EDGES, loans);
    }

    private static Claim claim(Laws<ClassPredictions> laws, Law law, Dataset<Loan, String> loans) {
        return laws.probe(model(true), loans).claims(law).get(0);
    }

    private static Classifier<Loan> model(boolean isGood) {
        return new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Loan> inputs) {
                double mean = inputs.stream().mapToDouble(Loan::score).average().orElse(0);
                return ClassPredictions.of(ClassScores.ofRows(
                        LABELS, inputs.stream().map(loan -> scores(loan, mean)).toList()));
            }

            private double[] scores(Loan loan, double mean) {
                if (isGood && Double.isNaN(loan.score() + loan.before())) {
                    throw new IllegalArgumentException("a loan needs two scores");
                }
                double bad = isGood ? loan.score() : 0.9 * loan.score() + 0.1 * mean;
                return Double.isNaN(bad) ? new double[] {0.5, 0.5} : new double[] {bad, 1 - bad};
            }
        };
    }
}
