package org.modelunit.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.text.Numbers;

/** What a model answered once, beside the truth, the sample and the operating point of what another one answers now. */
final class RestoredAnswers {

    private final KeptAnswers kept;

    private RestoredAnswers(KeptAnswers kept) {
        this.kept = kept;
    }

    /**
     * Returns the outcomes of kept answers.
     *
     * @param kept the answers
     * @param now outcomes of the same examples, at the same operating point
     * @throws IllegalArgumentException if they are not of one kind, or do not fit the examples
     */
    @SuppressWarnings("unchecked") // the same kind of outcomes
    static <O extends Outcomes> O of(KeptAnswers kept, O now) {
        RestoredAnswers restored = new RestoredAnswers(kept);
        return (O) restored.beside(now).withDesign(now.design());
    }

    private Outcomes beside(Outcomes now) {
        if (now instanceof Classified classified) {
            return classified(classified);
        }
        if (now instanceof MultiLabelled sets) {
            return multiLabelled(sets);
        }
        if (now instanceof Regressed regressed) {
            return regressed(regressed);
        }
        if (now instanceof Ranked ranked) {
            return ranked(ranked);
        }
        requireKind(AnswerColumns.EXPECTATIONS);
        requireColumns(1);
        return Held.of(truths(0, now.size()));
    }

    private void requireKind(String kind) {
        if (!kept.kind().equals(kind)) {
            throw new IllegalArgumentException(
                    "what was kept are " + kept.kind() + ", but the answers now are " + kind);
        }
    }

    /** Whether there are as many columns as there may be, which a file that somebody has written need not have. */
    private void requireColumns(int... counts) {
        int found = kept.columns().size();
        if (IntStream.of(counts).noneMatch(count -> count == found)) {
            throw new IllegalArgumentException("there are " + found + " columns of answers, but should be "
                    + IntStream.of(counts).mapToObj(Integer::toString).collect(Collectors.joining(" or ")));
        }
    }

    private NumberColumn column(int index, int size) {
        NumberColumn numbers = kept.columns().get(index).numbers();
        if (numbers.size() != size) {
            throw new IllegalArgumentException(
                    "there are " + size + " of them now, but " + numbers.size() + " were kept");
        }
        return numbers;
    }

    private BooleanColumn truths(int index, int size) {
        int[] truths = whole(index, size, 1);
        return BooleanColumn.of(size, row -> truths[row] != 0);
    }

    /** A column of whole numbers from 0 to the largest that they may be. */
    private int[] whole(int index, int size, int largest) {
        NumberColumn numbers = column(index, size);
        int[] whole = new int[size];
        for (int row = 0; row < size; row++) {
            double number = numbers.get(row);
            if (!(number >= 0 && number <= largest && number == Math.rint(number))) {
                throw new IllegalArgumentException("row " + row + " has " + Numbers.plain(number)
                        + " where whole numbers from 0 to " + largest + " were kept");
            }
            whole[row] = (int) number;
        }
        return whole;
    }

    private Labels labels(Labels now) {
        return now.names().equals(kept.labels()) ? now : Labels.of(kept.labels()); // those of now may be ordered
    }

    private ClassScores scores(Labels labels, int from, int size) {
        List<NumberColumn> columns = new ArrayList<>();
        for (int code = 0; code < labels.size(); code++) {
            columns.add(column(from + code, size));
        }
        return ClassScores.of(labels, columns);
    }

    private Classified classified(Classified now) {
        requireKind(AnswerColumns.CLASSES);
        int size = now.size();
        Labels labels = labels(now.labels());
        requireColumns(1, 1 + labels.size());
        int[] decided = whole(0, size, labels.size() - 1);
        int[] truth = new int[size];
        for (int row = 0; row < size; row++) {
            truth[row] = labels.indexOf(now.truth().get(row));
        }
        LabelColumn decisions = LabelColumn.wrap(labels, decided);
        ClassPredictions predictions = kept.columns().size() == 1
                ? ClassPredictions.of(decisions)
                : at(now.operatingPoint(), decisions, scores(labels, 1, size));
        if (!predictions.decided().equals(decisions)) {
            throw new IllegalArgumentException("its decisions are not those of its scores " + now.operatingPoint());
        }
        return Classified.of(Collections.nCopies(size, ""), predictions, known -> truth);
    }

    /** At the point of now, which gives the same decisions, unless the model decides by itself. */
    private static ClassPredictions at(OperatingPoint point, LabelColumn decisions, ClassScores scores) {
        return point instanceof OperatingPoint.Model
                ? ClassPredictions.of(decisions, scores)
                : ClassPredictions.of(scores).decidingAt(point);
    }

    private MultiLabelled multiLabelled(MultiLabelled now) {
        requireKind(AnswerColumns.LABEL_SETS);
        if (!now.labels().names().equals(kept.labels())) {
            throw new IllegalArgumentException(
                    "the labels are " + now.labels() + " now, but were " + Labels.of(kept.labels()));
        }
        int size = now.size();
        int labels = now.labels().size();
        requireColumns(labels, 2 * labels);
        if (kept.columns().size() > labels) {
            ClassScores scores = scores(now.labels(), labels, size);
            return now.cutOffs()
                    .map(cutOffs -> MultiLabelled.of(now.truth(), scores, cutOffs))
                    .orElseGet(() -> MultiLabelled.of(now.truth(), decided(now, size), scores));
        }
        return MultiLabelled.of(now.truth(), decided(now, size));
    }

    private LabelSets decided(MultiLabelled now, int size) {
        List<BooleanColumn> columns = new ArrayList<>();
        for (int code = 0; code < now.labels().size(); code++) {
            columns.add(truths(code, size));
        }
        return LabelSets.ofColumns(now.labels(), columns);
    }

    private Regressed regressed(Regressed now) {
        requireKind(AnswerColumns.NUMBERS);
        int size = now.size();
        requireColumns(1, 3);
        Regressed restored = Regressed.of(now.truth(), column(0, size));
        return kept.columns().size() == 1 ? restored : restored.withIntervals(column(1, size), column(2, size));
    }

    private Ranked ranked(Ranked now) {
        requireKind(AnswerColumns.RANKINGS);
        requireColumns(3);
        int[] items = whole(0, now.size(), kept.columns().get(1).numbers().size());
        double[] relevance = kept.columns().get(1).numbers().toArray();
        double[] scores = kept.columns().get(2).numbers().toArray();
        List<Query> queries = new ArrayList<>();
        int from = 0;
        for (int row = 0; row < now.size(); row++) {
            int to = from + items[row];
            if (to > relevance.length || to > scores.length) {
                throw new IllegalArgumentException("items of a query are missing");
            }
            queries.add(Query.of(
                    now.keys().get(row),
                    Arrays.copyOfRange(relevance, from, to),
                    Arrays.copyOfRange(scores, from, to)));
            from = to;
        }
        if (from != relevance.length || from != scores.length) {
            throw new IllegalArgumentException("there are items that belong to no query");
        }
        return Ranked.of(queries);
    }
}
