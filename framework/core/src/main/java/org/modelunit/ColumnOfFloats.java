package org.modelunit;

/** Numbers kept as floats. */
final class ColumnOfFloats extends DoubleColumn {

    private final float[] values;

    ColumnOfFloats(float[] values) {
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double get(int row) {
        return values[row];
    }

    @Override
    public void copyRows(int from, int to, double[] target, int at) {
        for (int row = from; row < to; row++) {
            target[at + row - from] = values[row];
        }
    }

    @Override
    public DoubleColumn rows(int[] rows) {
        float[] gathered = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = values[rows[i]];
        }
        return new ColumnOfFloats(gathered);
    }
}
