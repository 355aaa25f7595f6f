package org.modelunit.tensor;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/** A tensor of texts. */
final class TextTensor extends ArrayTensor {

    private final String[] values;

    TextTensor(String[] values, int[] shape) {
        super(ElementType.STRING, shape);
        this.values = values;
    }

    /** Whether there are only texts. */
    void checkValues() {
        for (int i = 0; i < values.length; i++) {
            requireNonNull(values[i], "the text at index " + i);
        }
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double get(int index) {
        throw areNoNumbers();
    }

    private static IllegalStateException areNoNumbers() {
        return new IllegalStateException("the values are texts, so they are no numbers; use text(index)");
    }

    @Override
    public String text(int index) {
        return values[index];
    }

    @Override
    int mismatch(ArrayTensor other, int from, int to) {
        return other instanceof TextTensor same
                ? place(Arrays.mismatch(values, from, to, same.values, from, to), from, to)
                : from;
    }

    @Override
    void copy(int from, int to, double[] target) {
        throw areNoNumbers();
    }

    @Override
    TextTensor rows(int[] rows, int width, int[] newShape) {
        String[] chosen = new String[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new TextTensor(chosen, newShape);
    }

    @Override
    TextTensor joined(List<ArrayTensor> parts, int size, int[] newShape) {
        String[] all = new String[size];
        int at = 0;
        for (ArrayTensor part : parts) {
            String[] own = ((TextTensor) part).values;
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return new TextTensor(all, newShape);
    }
}
