package org.modelunit.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The values of one example for one input, and how they are written. */
interface ValueList {

    int size();

    /**
     * Writes them.
     *
     * @throws IllegalArgumentException if JSON has no such number
     */
    void write(JsonGenerator json) throws IOException;

    static ValueList of(float[] values) {
        requireNonNull(values, "values");
        return new ValueList() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public void write(JsonGenerator json) throws IOException {
                for (int i = 0; i < values.length; i++) {
                    if (!Float.isFinite(values[i])) {
                        throw new IllegalArgumentException("value " + i + " is " + values[i]
                                + ", for which JSON has no number; give what training had where something is missing");
                    }
                    json.writeNumber(values[i]);
                }
            }
        };
    }

    static ValueList of(long[] values) {
        requireNonNull(values, "values");
        return new ValueList() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public void write(JsonGenerator json) throws IOException {
                for (long value : values) {
                    json.writeNumber(value);
                }
            }
        };
    }

    static ValueList of(String[] values) {
        requireNonNull(values, "values");
        return new ValueList() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public void write(JsonGenerator json) throws IOException {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == null) {
                        throw new IllegalArgumentException(
                                "text " + i + " is null; give what training had where something is missing");
                    }
                    json.writeString(values[i]);
                }
            }
        };
    }
}
