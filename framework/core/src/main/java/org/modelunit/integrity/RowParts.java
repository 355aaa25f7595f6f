package org.modelunit.integrity;

import java.util.ArrayList;
import java.util.List;

/** Keeps the content of a row, so that two rows can be compared. */
final class RowParts implements RowSink {

    private final List<Object> parts = new ArrayList<>();

    @Override
    public void whole(long number) {
        parts.add(number);
    }

    @Override
    public void real(double number) {
        parts.add(number);
    }

    @Override
    public void text(String text) {
        parts.add(text);
    }

    @Override
    public void value(Object value) {
        parts.add(value);
    }

    boolean areSameAs(RowParts other) {
        return parts.equals(other.parts);
    }
}
