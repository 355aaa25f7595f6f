package org.modelunit.privacy;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.SettingException;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.settings.Settings;
import org.modelunit.text.InputText;
import org.modelunit.text.PrintableText;

/**
 * Decides which values of rows one message shows, by the settings that begin with {@code modelunit.rows}: unless they allow it, none. A
 * message has one of these, which counts the rows and bytes that it has shown; not safe for several threads.
 *
 * <pre>{@code
 * ShownValues shown = ShownValues.now();
 * throw new DataException("expected a number, but found " + shown.value("age", cell) + shown.advice("age"));
 * // expected a number, but found a text of 3 characters; to see it, run with -Dmodelunit.rows=values -Dmodelunit.rows.columns=age
 * }</pre>
 *
 * <p>Not values, and always shown, are the numbers of rows, keys and groups, names of columns, labels that a model or a test declares, what a
 * model answered, and values that many rows share, such as the names of slices.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ShownValues {

    /** Stands for every column, and for inputs without columns and messages of others, which may hold any of them. */
    public static final String ALL = "*";

    /** Stands for the truth of a data set, whose column is not known any more. */
    public static final String TRUTH = "truth";

    /** Stands for the weights of examples, which may come from any column. */
    public static final String WEIGHT = "weight";

    private static final int SHOWN_ELEMENTS = 8;
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 100;

    private final RowsShown rows;
    private int rowsLeft;
    private int bytesLeft;

    private ShownValues(RowsShown rows) {
        this.rows = rows;
        this.rowsLeft = rows.limit();
        this.bytesLeft = rows.bytes();
    }

    /** Returns what a message that is written now may show. */
    public static ShownValues now() {
        try {
            return new ShownValues(Settings.current().rows());
        } catch (
                SettingException
                        e) { // somebody is told another error already, and will be told this one by whoever needs a
            // setting
            return new ShownValues(RowsShown.IDS);
        }
    }

    /**
     * Returns whether values of a column are shown.
     *
     * @param column its name
     */
    public boolean isShown(String column) {
        return rows.mode() == Mode.VALUES
                && (rows.columns().contains(column) || rows.columns().contains(ALL));
    }

    /** Returns whether values could be shown, but as many rows or bytes as a message may hold were shown already. */
    public boolean isUsedUp() {
        return rows.mode() == Mode.VALUES && (rowsLeft == 0 || bytesLeft == 0);
    }

    /**
     * Returns a value in quotes, or what kind of value it is: "a text of 3 characters", "a number".
     *
     * @param column the column of the value
     * @param value the value
     */
    public String value(String column, Object value) {
        if (isShown(column)) {
            return "'" + limited(value instanceof CharSequence text ? begin(text.toString()) : line(value)) + "'";
        }
        return kind(value);
    }

    /**
     * Returns a value that is shown instead of its row, and counts as one: in quotes, or what kind of value it is where it is not shown
     * or the message has shown as many rows as it may.
     *
     * @param column the column of the value
     * @param value the value
     */
    public String valueOfRow(String column, Object value) {
        if (!isShown(column) || isUsedUp()) {
            return kind(value);
        }
        rowsLeft--;
        return value(column, value);
    }

    /**
     * Returns what kind of value it is: "a text of 3 characters", "a number".
     *
     * @param value the value
     */
    public static String kind(Object value) {
        if (!(value instanceof CharSequence text)) {
            return value instanceof Number ? "a number" : "another value";
        }
        int length = (int) text.codePoints().count();
        return "a text of " + length + (length == 1 ? " character" : " characters");
    }

    /**
     * Returns the values of a row whose columns are shown, "age=38, sex=m"; empty where there are none, or where the message has shown as
     * many rows as it may.
     *
     * @param input the input: a record, a map, a row of text; anything else is shown where all columns are
     */
    public String row(@Nullable Object input) {
        if (rows.mode() != Mode.VALUES || rowsLeft == 0 || bytesLeft == 0) {
            return "";
        }
        String text;
        try {
            text = InputText.onOneLine(PrintableText.of(rowText(input)), LONGEST);
        } catch (RuntimeException e) { // an error is being told already
            return "";
        }
        if (!text.isEmpty()) {
            rowsLeft--;
        }
        return limited(text);
    }

    private String rowText(@Nullable Object input) {
        if (isShown(ALL)) {
            return line(input);
        }
        StringJoiner text = new StringJoiner(", ");
        named(input).forEach((column, value) -> {
            if (isShown(column)) {
                text.add(column + "=" + line(value));
            }
        });
        return text.toString();
    }

    private static Map<String, ?> named(@Nullable Object input) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (input instanceof NamedValues values) {
            return values.asMap();
        }
        if (input instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
        } else if (input instanceof Record) {
            for (RecordComponent component : input.getClass().getRecordComponents()) {
                named.put(component.getName(), component(input, component));
            }
        }
        return named;
    }

    private static @Nullable Object component(Object input, RecordComponent component) {
        try {
            AccessibleObject accessor = component.getAccessor();
            accessor.trySetAccessible();
            return component.getAccessor().invoke(input);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The begin of a long text is enough to find it. */
    private static String begin(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }

    private static String line(@Nullable Object value) {
        return InputText.onOneLine(readable(value), LONGEST);
    }

    /** An array tells its address and not its elements, and so does a record that has one. */
    private static @Nullable Object readable(@Nullable Object value) {
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            String begin = IntStream.range(0, Math.min(length, SHOWN_ELEMENTS))
                    .mapToObj(i -> String.valueOf(readable(Array.get(value, i))))
                    .collect(Collectors.joining(", "));
            return "[" + begin + (length > SHOWN_ELEMENTS ? ", … (" + length + ")]" : "]");
        }
        if (value instanceof Record && hasArray(value)) {
            return named(value).entrySet().stream()
                    .map(component -> component.getKey() + "=" + readable(component.getValue()))
                    .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "[", "]"));
        }
        return value;
    }

    private static boolean hasArray(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(component -> component.getType().isArray());
    }

    /** Whether the message has bytes enough for a text. */
    boolean hasRoomFor(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= bytesLeft;
    }

    /** Cuts a text off where the message has no more bytes. */
    String limited(String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            int more = text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > bytesLeft) {
                bytesLeft = 0;
                return text.substring(0, end) + "…";
            }
            bytes += more;
            end = next;
        }
        bytesLeft -= bytes;
        return text;
    }

    /**
     * Returns a number, or that it is "a number".
     *
     * @param column the column of the number
     * @param number the number
     */
    public String number(String column, Number number) {
        return isShown(column) ? number.toString() : kind(number);
    }

    /**
     * Returns a value as a part of a sentence that goes on with what it must be: " is -2.0, but ", or where it is not shown, a blank.
     *
     * @param column the column of the value
     * @param value the value
     */
    public String is(String column, double value) {
        return isShown(column) ? " is " + value + ", but " : " ";
    }

    /**
     * Returns how values of a column are to be seen, as the end of a sentence: "; to see it, run with …". Empty where they are shown.
     *
     * @param column the column
     */
    public String advice(String column) {
        return isShown(column) ? "" : "; to see it, run with " + options(column);
    }

    /**
     * Returns what a row's input is, as a part of a sentence: ", which is age=38" where that is shown, else nothing.
     *
     * @param input the input
     */
    public String whichIs(@Nullable Object input) {
        String text = row(input);
        return text.isEmpty() ? "" : ", which is " + text;
    }

    /**
     * Returns the options of a command that shows values of a column; they add it to those that are shown.
     *
     * @param column the column
     */
    public String options(String column) {
        return SettingOptions.of(rows, column);
    }
}
