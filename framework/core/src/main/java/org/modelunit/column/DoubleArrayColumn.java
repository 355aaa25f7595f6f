package org.modelunit.column;

/** Numbers kept as doubles. */
final class DoubleArrayColumn extends NumberColumn {

    private final double[] values;

    DoubleArrayColumn(double[] values) {
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
        System.arraycopy(values, from, target, at, to - from);
    }

    @Override
    public NumberColumn rows(int[] rows) {
        double[] gathered = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = values[rows[i]];
        }
        return new DoubleArrayColumn(gathered);
    }
}
