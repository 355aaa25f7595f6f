package com.example.credit;

import java.util.Arrays;
import java.util.List;

/** Numbers for a model, collected one attribute after the other. */
final class Features {

    private float[] values = new float[64];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Adds 1 for the category at hand and 0 for each other one. A category that training did not know is an error, not zeros. */
    @SafeVarargs
    final <C> void oneHot(C category, C... categories) {
        int index = List.of(categories).indexOf(category);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "'" + category + "' is none of the categories that the models know: " + List.of(categories));
        }
        for (int i = 0; i < categories.length; i++) {
            add(i == index ? 1f : 0f);
        }
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
