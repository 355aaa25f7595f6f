package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.text.SimilarText;

/**
 * A file with true labels and what a classifier answered, made by a job in Python, on a GPU or at a vendor's.
 *
 * <pre>{@code
 * Evaluation<Row, Classified> evaluation =
 *         Csv.of(path).truth("class").score("bad", "p_bad").score("good", "p_good").decided("prediction").evaluation();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PredictedTable {

    private final Examples<String> examples;
    private final Map<String, String> scoreColumns;
    private final @Nullable String decidedColumn;
    private final @Nullable Labels said;

    PredictedTable(Examples<String> examples) {
        this(examples, Map.of(), null, null);
    }

    private PredictedTable(
            Examples<String> examples,
            Map<String, String> scoreColumns,
            @Nullable String decidedColumn,
            @Nullable Labels said) {
        this.said = said;
        this.examples = examples;
        this.scoreColumns = scoreColumns;
        this.decidedColumn = decidedColumn;
    }

    /**
     * Returns the file with scores in columns named like the labels.
     *
     * @param labels labels that the model knows
     */
    public PredictedTable scores(String... labels) {
        PredictedTable all = this;
        for (String label : labels) {
            all = all.score(label, label);
        }
        return all;
    }

    /**
     * Returns the file with the scores of a label; each label that the model knows needs some.
     *
     * @param label the label
     * @param column the column that holds its scores
     * @throws DataException if scores of this label are named already
     */
    public PredictedTable score(String label, String column) {
        Map<String, String> more = new LinkedHashMap<>(scoreColumns); // the order of the labels
        String before = more.put(label, column);
        if (before != null) {
            throw new DataException("the scores of '" + label + "' are named twice, as the column '" + before
                    + "' and as the column '" + column + "'; name the column of each label once");
        }
        return new PredictedTable(examples, more, decidedColumn, said);
    }

    /**
     * Returns the file with what the model decided. Without it, the largest score decides.
     *
     * @param column the column that holds the labels it decided for
     */
    public PredictedTable decided(String column) {
        return new PredictedTable(examples, scoreColumns, column, said);
    }

    /**
     * Returns the file with labels that have an order, whether they all occur or not; see {@link Labels#ordered(String...)}. Without
     * it, the labels are those with scores, or else those that occur.
     *
     * @param fromLowestToHighest all labels that the model knows
     */
    public PredictedTable labels(String... fromLowestToHighest) {
        return new PredictedTable(examples, scoreColumns, decidedColumn, Labels.ordered(fromLowestToHighest));
    }

    /**
     * Reads the file into an evaluation, whose origin is the file. Columns that are neither truth, score, decision nor ignored stay
     * in its inputs, for slices. Without scores the model's labels are those that occur.
     *
     * @throws DataException if the file cannot be read, a cell is missing, a label has no scores where others have, or one column is
     *     named twice, as the truth and as the decision for instance
     */
    public Evaluation<Row, Classified> evaluation() {
        if (scoreColumns.size() == 1) {
            throw new DataException("there are scores for " + FileTable.inQuotes(scoreColumns.keySet())
                    + " only; name the columns of all labels, at least two");
        }
        requireRoles();
        FileTable table = examples.source().read();
        scoreColumns.forEach(
                (label, column) -> table.indexOf(column, scoreOf(label))); // before labels are held against these
        Labels labels = labels(table);
        requireKnown(table, labels);
        Set<String> leftOut = new HashSet<>(scoreColumns.values());
        if (decidedColumn != null) {
            leftOut.add(decidedColumn);
        }
        return Evaluation.ofPredictions(
                examples.asRows(table, leftOut), predictions(table, labels), table.fingerprint());
    }

    /** No column is two of truth, key, score of one label and decision. */
    private void requireRoles() {
        ColumnRoles roles = examples.roles();
        scoreColumns.forEach((label, column) -> roles.with(column, scoreOf(label)));
        if (decidedColumn != null) {
            roles.with(decidedColumn, "the decision");
        }
    }

    private static String scoreOf(String label) {
        return "the score of '" + label + "'";
    }

    private ClassPredictions predictions(FileTable table, Labels labels) {
        if (decidedColumn == null) {
            return ClassPredictions.of(scores(table, labels));
        }
        LabelColumn decided = LabelColumn.of(labels, texts(table, decidedColumn, "the decision"));
        return scoreColumns.isEmpty()
                ? ClassPredictions.of(decided)
                : ClassPredictions.of(decided, scores(table, labels));
    }

    private ClassScores scores(FileTable table, Labels labels) {
        return ClassScores.of(
                labels,
                labels.names().stream()
                        .map(label -> table.values(column(label), NumberCell.DOUBLE, scoreOf(label)).stream()
                                .mapToDouble(Double.class::cast)
                                .toArray())
                        .map(NumberColumn::wrap)
                        .toList());
    }

    private String column(String label) {
        return requireNonNull(scoreColumns.get(label), label); // each label has scores
    }

    private Labels labels(FileTable table) {
        if (said != null) {
            requireScoresOf(said);
            return said;
        }
        if (!scoreColumns.isEmpty()) {
            return Labels.of(List.copyOf(scoreColumns.keySet()));
        }
        List<String> occurring = new ArrayList<>(texts(table, examples.truth(), "the truth"));
        if (decidedColumn != null) {
            occurring.addAll(texts(table, decidedColumn, "the decision"));
        }
        return Labels.occurring(occurring);
    }

    private void requireScoresOf(Labels all) {
        if (!scoreColumns.isEmpty() && !scoreColumns.keySet().equals(Set.copyOf(all.names()))) {
            throw new DataException("labels(…) names " + all + ", but there are scores for "
                    + FileTable.inQuotes(scoreColumns.keySet()) + "; name the same labels in both");
        }
    }

    /** Refuses labels without scores here, where line and column are still known. */
    private void requireKnown(FileTable table, Labels labels) {
        List<String> columns =
                decidedColumn == null ? List.of(examples.truth()) : List.of(examples.truth(), decidedColumn);
        for (String column : columns) {
            int index = table.indexOf(column, column.equals(examples.truth()) ? "the truth" : "the decision");
            for (FileLine line : table.lines()) {
                if (!labels.contains(line.cell(index).text()) && !table.isMissing(line, index)) {
                    throw table.cellError(
                            line,
                            index,
                            "one of " + labels,
                            (scoreColumns.isEmpty()
                                            ? "correct the cell, or name this label in labels(…), too"
                                            : "correct the cell, or name the column that holds this label's scores")
                                    + SimilarText.hint(line.cell(index).text(), labels.names()));
                }
            }
        }
    }

    private static List<String> texts(FileTable table, String column, String purpose) {
        return table.values(column, CellTypes.TEXT, purpose).stream()
                .map(String.class::cast)
                .toList();
    }
}
