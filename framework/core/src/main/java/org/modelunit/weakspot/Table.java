package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.text.Numeral;

/**
 * The columns of the examples that can be searched, and those that cannot.
 *
 * @param columns the columns, in the order of the record's components or the rows' cells
 * @param skipped which were left out, and why
 */
record Table(List<SearchedColumn> columns, List<SkippedColumn> skipped) {

    Table {
        columns = List.copyOf(columns);
        skipped = List.copyOf(skipped);
    }

    static Table of(List<?> inputs, List<Feature> features, int minimum) {
        List<SearchedColumn> columns = new ArrayList<>();
        List<SkippedColumn> skipped = new ArrayList<>();
        for (Feature feature : features) {
            Object[] cells = new Object[inputs.size()];
            String unsearchable = read(inputs, feature, cells);
            if (!unsearchable.isEmpty()) {
                skipped.add(new SkippedColumn(feature.name(), "of type " + unsearchable));
                continue;
            }
            boolean isText = inputs.get(0) instanceof Row;
            SearchedColumn column = column(feature.name(), cells, isText);
            String reason = isText ? paddedNumbers(cells) : "";
            if (reason.isEmpty()) {
                reason = reason(column, minimum);
            }
            if (reason.isEmpty()) {
                columns.add(column);
            } else {
                skipped.add(new SkippedColumn(feature.name(), reason));
            }
        }
        return new Table(columns, skipped);
    }

    /** Reads the cells; returns the type of a value that cannot be searched, or an empty text. */
    private static String read(List<?> inputs, Feature feature, @Nullable Object[] cells) {
        int row = 0;
        for (Object input : inputs) {
            Object value;
            try {
                value = feature.of(input);
                cells[row] = Cells.of(value);
            } catch (Exception e) { // a checked one as well, which some languages throw anywhere
                throw FunctionFailure.of("the feature '" + feature.name() + "'", row, input, e);
            } catch (Error e) {
                throw ForeignError.asError(e);
            }
            if (value != null && !Cells.isSearchable(value)) {
                return value instanceof List
                        ? "List"
                        : value.getClass().getSimpleName(); // not its class inside the JDK
            }
            row++;
        }
        return "";
    }

    private static SearchedColumn column(String name, @Nullable Object[] cells, boolean isText) {
        double[] numbers = new double[cells.length];
        for (int row = 0; row < cells.length; row++) {
            Object cell = cells[row];
            numbers[row] = cell instanceof Double || isText ? Cells.number(cell) : Double.NaN;
            if (cell != null && Double.isNaN(numbers[row])) {
                return categorical(name, cells);
            }
        }
        return new SearchedColumn.Numeric(name, numbers);
    }

    private static SearchedColumn categorical(String name, @Nullable Object[] cells) {
        Map<String, Integer> counts = new HashMap<>();
        for (Object cell : cells) {
            if (cell != null) {
                counts.merge(Cells.text(cell), 1, Integer::sum);
            }
        }
        List<String> categories = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> codes = new HashMap<>();
        categories.forEach(category -> codes.put(category, codes.size()));
        int[] coded = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            Object cell = cells[row];
            coded[row] = cell == null ? -1 : codes.getOrDefault(Cells.text(cell), -1);
        }
        return new SearchedColumn.Categorical(name, coded, categories);
    }

    /** Why texts that would be numbers without the spaces around them are not searched, or an empty text. */
    private static String paddedNumbers(@Nullable Object[] cells) {
        int padded = -1;
        for (int row = 0; row < cells.length; row++) {
            Object cell = cells[row];
            String text = cell == null ? "" : cell.toString();
            if (cell != null && !Numeral.isDecimal(text.strip())) {
                return "";
            }
            padded = padded < 0 && !text.equals(text.strip()) ? row : padded;
        }
        return padded < 0
                ? ""
                : "numbers with spaces around them, in row " + padded + " for instance; take the spaces away";
    }

    /** Why a column has no slices, or an empty text. */
    private static String reason(SearchedColumn column, int minimum) {
        BinnedColumn axis = column.axis(Grid.ALONE, minimum);
        int rows = axis.codes().length;
        if (axis.ranges().isEmpty()
                || axis.ranges().size() == 1 && axis.count(axis.ranges().get(0)) == rows) {
            if (column instanceof SearchedColumn.Categorical categorical
                    && categorical.categories().size() > 1) {
                return categorical.categories().size() + " categories in " + rows + " rows, none of " + minimum
                        + " or more";
            }
            return "the same everywhere";
        }
        return "";
    }

    /** Which rows a rule has. */
    boolean[] rows(Rule rule) {
        List<SearchedColumn> read = rule.conditions().stream()
                .map(condition -> column(rule, condition.column()))
                .toList();
        boolean[] isInside = new boolean[columns.get(0).size()];
        for (int row = 0; row < isInside.length; row++) {
            isInside[row] = true;
            for (int i = 0; i < read.size() && isInside[row]; i++) {
                isInside[row] = rule.conditions().get(i).holds(read.get(i).cell(row));
            }
        }
        return isInside;
    }

    private SearchedColumn column(Rule rule, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException("the rule '" + rule + "' looks at the column '" + name
                        + "', which was not searched; searched are "
                        + columns.stream().map(SearchedColumn::name).toList() + ", left out " + skipped));
    }
}
