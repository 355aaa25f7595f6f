package org.modelunit.column;

/** Numbers kept as floats. */
final class FloatArrayColumn extends NumberColumn {

    private final float[] values;

    FloatArrayColumn(float[] values) {
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
    public NumberColumn rows(int[] rows) {
        float[] gathered = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = values[rows[i]];
        }
        return new FloatArrayColumn(gathered);
    }
}
