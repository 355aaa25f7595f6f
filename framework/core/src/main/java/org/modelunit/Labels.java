package org.modelunit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The labels of a classification, distinct and in a fixed order; a label's index is its code in every column. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Labels {

    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();

    private Labels(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            if (codes.putIfAbsent(name, codes.size()) != null) {
                throw new IllegalArgumentException(
                        "labels must be distinct, but '" + name + "' occurs twice in " + names);
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
        return new Labels(List.of(names));
    }

    /**
     * Returns labels in a given order.
     *
     * @param names the labels, at least one, distinct
     */
    public static Labels of(List<String> names) {
        return new Labels(names);
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
            throw new IllegalArgumentException("there is no label '" + name + "'; the labels are " + this);
        }
        return code;
    }

    /** Returns the code of a label, or -1 where there is none. */
    int find(String name) {
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
