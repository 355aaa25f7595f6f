package org.modelunit.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numeral;

/**
 * A table of numbers, or of texts, as one tensor: a row for each line.
 *
 * @param columns the names of the columns
 * @param tensor FLOAT64, INT64 where no number has a point, or STRING; of shape [rows, columns], or [rows] where there is one column
 * @param keys what stands in the column "key", which is none of the others; empty without one
 */
@API(status = Status.INTERNAL, since = "0.1")
public record TableTensor(List<String> columns, Tensor tensor, List<String> keys) {

    private static final String KEY = "key";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

    /** What Python, C and R write for what is no finite number. */
    private static final Set<String> NOT_A_NUMBER = Set.of("nan", "NaN", "NAN");

    private static final Set<String> INFINITE = Set.of("inf", "Infinity", "Inf", "-inf", "-Infinity", "-Inf");

    /** Keeps the lists as they are. */
    public TableTensor {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /**
     * Reads a CSV file whose first line names the columns.
     *
     * @param path the file
     * @throws org.modelunit.error.DataException if there is none, it is no CSV, or there are texts between numbers
     */
    public static TableTensor csv(Path path) {
        FileTable table = TableSource.of(new CsvFormat(','), path).read();
        int[] values = IntStream.range(0, table.columns().size())
                .filter(column ->
                        !isKey(table, column) && !table.isIndex(table.columns().get(column)))
                .toArray();
        List<String> names = IntStream.of(values).mapToObj(table.columns()::get).toList();
        return new TableTensor(names, tensor(table, values), keys(table));
    }

    private static boolean isKey(FileTable table, int column) {
        return table.columns().size() > 1 && table.columns().get(column).equals(KEY);
    }

    private static List<String> keys(FileTable table) {
        int column = table.columns().indexOf(KEY);
        return column < 0 || !isKey(table, column)
                ? List.of()
                : table.lines().stream().map(line -> line.cell(column).text()).toList();
    }

    private static Tensor tensor(FileTable table, int[] columns) {
        int rows = table.lines().size();
        int[] shape = columns.length == 1 ? new int[] {rows} : new int[] {rows, columns.length};
        List<String> cells = new ArrayList<>();
        boolean hasNumbers = false;
        boolean isWhole = true;
        for (FileLine line : table.lines()) {
            for (int column : columns) {
                String text = line.cell(column).text();
                cells.add(text);
                hasNumbers |= isNumber(text);
                isWhole &= WHOLE.matcher(text).matches();
            }
        }
        if (!hasNumbers) {
            return Tensor.of(cells.toArray(new String[0]), shape);
        }
        return isWhole
                ? Tensor.of(whole(table, columns, cells), ElementType.INT64, shape)
                : Tensor.of(numbers(table, columns, cells), shape);
    }

    private static boolean isNumber(String text) {
        return Numeral.isDecimal(text) || NOT_A_NUMBER.contains(text) || INFINITE.contains(text);
    }

    private static long[] whole(FileTable table, int[] columns, List<String> cells) {
        long[] whole = new long[cells.size()];
        for (int i = 0; i < whole.length; i++) {
            try {
                whole[i] = Long.parseLong(cells.get(i));
            } catch (NumberFormatException e) {
                throw table.cellError(
                        table.lines().get(i / columns.length),
                        columns[i % columns.length],
                        "a whole number of 64 bits",
                        "write it with a decimal point, or keep such identifiers out of references");
            }
        }
        return whole;
    }

    private static double[] numbers(FileTable table, int[] columns, List<String> cells) {
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = cells.get(i);
            if (!isNumber(text)) {
                throw table.cellError(
                        table.lines().get(i / columns.length),
                        columns[i % columns.length],
                        "a number as in other cells",
                        text.isEmpty()
                                ? "write nan where a number is missing: df.to_csv(path, index=False, na_rep=\"nan\")"
                                : "keep texts in a file of their own, which is a stage of its own");
            }
            numbers[i] = number(text);
            if (Double.isInfinite(numbers[i]) && !INFINITE.contains(text)) {
                throw table.cellError(
                        table.lines().get(i / columns.length),
                        columns[i % columns.length],
                        "a number that is not too large for a double",
                        "write inf or -inf where it is meant");
            }
        }
        return numbers;
    }

    private static double number(String text) {
        if (NOT_A_NUMBER.contains(text)) {
            return Double.NaN;
        }
        if (INFINITE.contains(text)) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }
}
