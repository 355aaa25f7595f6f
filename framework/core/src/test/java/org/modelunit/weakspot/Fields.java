package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Wilson;

/** A board of fields on which a model is wrong where we say, and what a ratchet says of it. */
final class Fields {

    private Fields() {}

    static final double SIGNIFICANCE = 0.05;

    /** What was found by the errors in 100 where x is 0. */
    static final Map<Integer, WeakSpots> SEARCHED = new ConcurrentHashMap<>();

    record Field(int x, int y, int row) {}

    /** A hundred rows in each column x, of which the first few are wrong, spread evenly over y. */
    static List<Field> board() {
        List<Field> fields = new ArrayList<>();
        for (int x = 0; x < 10; x++) {
            for (int row = 0; row < 100; row++) {
                fields.add(new Field(x, row % 10, row));
            }
        }
        return fields;
    }

    static Evaluation<Field, Classified> board(IntUnaryOperator wrong) {
        List<Field> fields = board();
        Classifier<Field> model = Classifier.of(
                "model",
                Labels.of("yes", "no"),
                field -> field.row < wrong.applyAsInt(field.x) ? new double[] {0.1, 0.9} : new double[] {0.9, 0.1});
        return Evaluation.of(
                model,
                Dataset.of("board", fields, fields.stream().map(field -> "yes").toList()));
    }

    static WeakSpots found(double margin, IntUnaryOperator wrong) {
        return WeakSpots.search(
                board(wrong), worseByAtLeast(margin).lookingAt("x", "y").singlesOnly());
    }

    /** Errors are 40 in 100 where x is 0, and 10 in 100 elsewhere. */
    static WeakSpots found() {
        return SEARCHED.computeIfAbsent(40, wrong -> found(0.05, x -> x == 0 ? wrong : 10));
    }

    static Condition.Range upTo(String column, int highest) {
        return new Condition.Range(column, 0, true, highest, true);
    }

    static Rule rule(Condition... conditions) {
        return new Rule(List.of(conditions));
    }

    static final Rule WEAK = rule(upTo("x", 0));

    static KnownWeakSpot known(Rule rule, double worseBy, double share) {
        return new KnownWeakSpot(rule, worseBy, share, "seen");
    }

    /** Known to be so bad and so large that it cannot have become worse. */
    static KnownWeakSpot knownAsHopeless(Rule rule) {
        return known(rule, 0.9, 1);
    }

    static WeakSpotVerdict judged(WeakSpots found, KnownWeakSpot... known) {
        return found.judge(new KnownWeakSpots(found.metric(), List.of(known)));
    }

    static WeakSpotFinding finding(WeakSpotVerdict verdict, Rule rule) {
        List<WeakSpotFinding> findings = verdict.findings().stream()
                .filter(finding -> finding.spot().rule().toString().equals(rule.toString()))
                .toList();
        assertThat(findings).as("%s in %s", rule, verdict.findings()).hasSize(1);
        return findings.get(0);
    }

    static double share(int part, int all, int known) {
        return ClopperPearson.lower(part, all, 1 - SIGNIFICANCE / known / 2);
    }

    /** Newcombe's bound of a difference of shares of errors, from Wilson's bounds of each. */
    static double leastGap(int wrong, int all, int otherWrong, int others, int known) {
        double confidence = 1 - SIGNIFICANCE / known / 2;
        double one = wrong / (double) all;
        double other = otherWrong / (double) others;
        double below = one - Wilson.lower(wrong, all, confidence);
        double above = Wilson.upper(otherWrong, others, confidence) - other;
        return one - other - Math.sqrt(below * below + above * above);
    }
}
