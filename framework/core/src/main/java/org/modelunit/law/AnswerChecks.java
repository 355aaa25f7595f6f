package org.modelunit.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Probabilities;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.text.Numbers;

/** The laws on what is in answers. */
final class AnswerChecks<I, P> {

    private static final String NO_SCORES = "the model decides and gives no scores";

    private final LawPasses<I, P> passes;
    private final AnswerKind<P> kind;

    AnswerChecks(LawPasses<I, P> passes, AnswerKind<P> kind) {
        this.passes = passes;
        this.kind = kind;
    }

    LawFinding finite() throws Unanswered {
        List<P> parts = passes.whole();
        int without = 0;
        for (int part = 0; part < parts.size(); part++) {
            for (int row = 0; row < passes.size(parts, part); row++) {
                AnswerParts answer = kind.reader().read(parts.get(part), row);
                Optional<String> wrong = answer.notFinite();
                without += answer.numbers().length == 0 ? 1 : 0;
                if (wrong.isPresent()) {
                    return missed(LawPasses.from(part) + row, wrong.get());
                }
            }
        }
        if (without == passes.dataset().size()) {
            return LawFinding.met("there are no numbers in the answers");
        }
        return LawFinding.met(
                without == 0
                        ? all() + " are"
                        : Numbers.count(passes.dataset().size() - without) + " rows are, and for "
                                + Numbers.count(without) + " there are no numbers in the answers");
    }

    LawFinding probabilities() throws Unanswered {
        P answers = passes.whole().get(0); // these kinds of models have passes of their own
        if (answers instanceof ClassPredictions predictions) {
            Optional<ClassScores> scores = predictions.scores();
            return scores.isEmpty()
                    ? LawFinding.met(NO_SCORES)
                    : scores.get()
                            .whyNoProbabilities()
                            .map(why -> LawFinding.missed(why, List.of()))
                            .orElseGet(() -> LawFinding.met(all() + " are"));
        }
        ClassScores scores = (ClassScores) answers;
        for (int row = 0; row < scores.size(); row++) {
            for (String label : scores.labels().names()) {
                double score = scores.of(label).get(row);
                if (!(score >= -Probabilities.ROUNDING && score <= 1 + Probabilities.ROUNDING)) {
                    return missed(row, "the score of '" + label + "' is " + Numbers.plain(score));
                }
            }
        }
        return LawFinding.met(all() + " are");
    }

    LawFinding labelOfScores() throws Unanswered {
        ClassPredictions answers = (ClassPredictions) passes.whole().get(0);
        ClassScores scores = answers.scores().orElse(null);
        if (scores == null) {
            return LawFinding.met(NO_SCORES);
        }
        OperatingPoint point = answers.operatingPoint();
        LabelColumn byPoint = point instanceof OperatingPoint.Model ? null : point.decide(scores);
        for (int row = 0; row < answers.size(); row++) {
            String wrong = contradiction(answers, scores, byPoint, row);
            if (!wrong.isEmpty()) {
                return missed(row, wrong);
            }
        }
        return LawFinding.met("so are " + all());
    }

    /** Of several labels with the largest score, each will do. */
    private static String contradiction(
            ClassPredictions answers, ClassScores scores, @Nullable LabelColumn byPoint, int row) {
        int decided = answers.decided().code(row);
        int best = byPoint != null ? byPoint.code(row) : largest(scores, row);
        if (decided == best
                || byPoint == null
                        && scores.column(best).get(row)
                                == scores.column(decided).get(row)) {
            return "";
        }
        return "'" + answers.labels().get(decided) + "' is decided with a score of "
                + Numbers.plain(scores.column(decided).get(row)) + ", but '"
                + answers.labels().get(best) + "' has "
                + Numbers.plain(scores.column(best).get(row))
                + (byPoint != null ? " (" + answers.operatingPoint() + ")" : "");
    }

    private static int largest(ClassScores scores, int row) {
        int best = 0;
        for (int code = 1; code < scores.labels().size(); code++) {
            if (scores.column(code).get(row) > scores.column(best).get(row)) {
                best = code;
            }
        }
        return best;
    }

    LawFinding noRows() throws Unanswered {
        int size = passes.asked().sizeOfNothing();
        return size > 0
                ? LawFinding.missed(Numbers.count(size) + " answers are given for no rows", List.of())
                : LawFinding.met("nothing is");
    }

    private String all() {
        return "all " + Numbers.count(passes.dataset().size()) + " rows";
    }

    private LawFinding missed(int row, String what) {
        return LawFinding.missed(
                "for row " + row + " " + what,
                List.of(LawFinding.input(passes.dataset().inputs().get(row))));
    }
}
