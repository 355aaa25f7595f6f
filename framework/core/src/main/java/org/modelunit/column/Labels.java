package org.modelunit.column;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.NoNulls;
import org.modelunit.text.Numeral;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * The labels of a classification, distinct and in a fixed order; a label's index is its code in every column.
 *
 * <p>That order says nothing about what the labels mean, unless they are {@linkplain #ordered(String...) ordered}: a metric that heeds
 * how far labels lie apart takes their {@linkplain #levels() levels}, which a file's order of columns never becomes by accident.
 *
 * <p>Equal labels are the same in the same order, whatever was said about what the order means.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Labels {

    private static final int FEW = 4;

    private final List<String> names;
    private final boolean isOrdered;
    private final String[] few; // the same, if there are few
    private final Map<String, Integer> codes = new HashMap<>();

    private Labels(List<String> names, boolean isOrdered) {
        this.names = NoNulls.copyOf(names, "the label at index ", "name it, or leave it out");
        this.isOrdered = isOrdered;
        this.few = this.names.size() <= FEW ? this.names.toArray(String[]::new) : new String[0];
        for (String name : this.names) {
            if (codes.putIfAbsent(name, codes.size()) != null) {
                throw new IllegalArgumentException(
                        PrintableText.of("labels must be distinct, but '" + name + "' occurs twice in " + names));
            }
        }
        if (this.names.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one label");
        }
    }

    /**
     * Returns labels in a given order.
     *
     * @param names the labels, at least one, distinct
     */
    public static Labels of(String... names) {
        return of(Arrays.asList(names));
    }

    /**
     * Returns labels in a given order.
     *
     * @param names the labels, at least one, distinct
     */
    public static Labels of(List<String> names) {
        return new Labels(names, false);
    }

    /**
     * Returns labels whose order means something, as grades and degrees have one.
     *
     * <pre>{@code
     * Labels.ordered("low", "medium", "high")
     * }</pre>
     *
     * @param names the labels from lowest to highest, at least one, distinct
     */
    public static Labels ordered(String... names) {
        return ordered(Arrays.asList(names));
    }

    /**
     * Returns labels whose order means something; see {@link #ordered(String...)}.
     *
     * @param names the labels from lowest to highest, at least one, distinct
     */
    public static Labels ordered(List<String> names) {
        return new Labels(names, true);
    }

    /**
     * Returns the labels that occur in columns, sorted: as numbers if all of them are some, else by their characters.
     *
     * @param names labels, as often as they occur
     */
    public static Labels occurring(Collection<String> names) {
        List<String> known = NoNulls.copyOf(names, "the label of row ", "leave out rows without one");
        Set<String> distinct = new HashSet<>(known);
        return of(distinct.stream().sorted(Numeral.orderOf(distinct)).toList());
    }

    /**
     * Returns the labels from lowest to highest: in their order if that was {@linkplain #ordered(String...) said to mean something},
     * else as numbers if all of them are different ones; empty where nobody knows.
     */
    public Optional<List<String>> levels() {
        if (isOrdered) {
            return Optional.of(names);
        }
        boolean areNumbers = Numeral.areAllNumbers(names)
                && names.stream()
                                .mapToDouble(name -> Numeral.of(name).orElseThrow() + 0.0)
                                .distinct()
                                .count()
                        == names.size();
        return areNumbers
                ? Optional.of(names.stream().sorted(Numeral.orderOf(names)).toList())
                : Optional.empty();
    }

    /** Returns how many labels there are. */
    public int size() {
        return names.size();
    }

    /** Returns the labels in their order. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns a label by its code.
     *
     * @param code from 0 to below {@link #size()}
     */
    public String get(int code) {
        return names.get(code);
    }

    /**
     * Returns the code of a label.
     *
     * @param name the label
     * @throws IllegalArgumentException if there is no such label
     */
    public int indexOf(String name) {
        Integer code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException(PrintableText.of(
                    "there is no label '" + name + "'; the labels are " + this + SimilarText.hint(name, names)));
        }
        return code;
    }

    /**
     * Returns the code of a label, or -1 where there is none.
     *
     * @param name the label
     */
    @API(status = Status.INTERNAL, since = "0.1")
    @SuppressWarnings("ReferenceEquality") // most truth has the label itself, which is quicker to see than to look up
    public int find(String name) {
        for (int code = 0; code < few.length; code++) {
            if (few[code] == name) {
                return code;
            }
        }
        Integer code = codes.get(name);
        return code == null ? -1 : code;
    }

    /**
     * Tells whether there is a label.
     *
     * @param name the label
     */
    public boolean contains(String name) {
        return codes.containsKey(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** Returns the labels in quotes, separated by commas. */
    @Override
    public String toString() {
        return "'" + String.join("', '", names) + "'";
    }
}
