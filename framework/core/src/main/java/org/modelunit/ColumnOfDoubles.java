package org.modelunit;

/** Numbers kept as doubles. */
final class ColumnOfDoubles extends DoubleColumn {

    private final double[] values;

    ColumnOfDoubles(double[] values) {
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
    public DoubleColumn rows(int[] rows) {
        double[] gathered = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = values[rows[i]];
        }
        return new ColumnOfDoubles(gathered);
    }
}
