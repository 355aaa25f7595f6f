package org.modelunit.weakspot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of every example under one name. */
sealed interface SearchedColumn {

    String name();

    /** How many rows there are. */
    int size();

    /** Divides the rows by this column; values of fewer rows than the minimum have no range of their own. */
    BinnedColumn axis(Grid grid, int minimum);

    /** Numbers; NaN where one is missing. */
    final class Numeric implements SearchedColumn {

        private final String name;
        private final double[] numbers;

        Numeric(String name, double[] numbers) {
            this.name = name;
            this.numbers = numbers;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return numbers.length;
        }

        @Override
        public BinnedColumn axis(Grid grid, int minimum) {
            BinEdge[] edges = BinEdge.quantiles(numbers, grid.bins());
            byte[] codes = new byte[numbers.length];
            int missing = edges.length + 1;
            double[] least = new double[missing];
            double[] most = new double[missing];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int row = 0; row < codes.length; row++) {
                int bin = Double.isNaN(numbers[row]) ? missing : BinEdge.bin(edges, numbers[row]);
                codes[row] = (byte) bin;
                if (bin < missing) {
                    least[bin] = Math.min(least[bin], numbers[row]);
                    most[bin] = Math.max(most[bin], numbers[row]);
                }
            }
            BinnedColumn.Ranges ranges = new BinnedColumn.Ranges();
            for (int from = 0; from < missing; from++) {
                for (int to = from + 1; to <= missing; to++) {
                    if (grid.has(from, to, missing)) {
                        ranges.add(from, to, condition(edges, from, to, least[from], most[to - 1]));
                    }
                }
            }
            ranges.add(missing, missing + 1, new Condition.Missing(name));
            return new BinnedColumn(codes, missing + 1, ranges, minimum);
        }

        private Condition condition(BinEdge[] edges, int from, int to, double least, double most) {
            if (least == most) {
                return new Condition.Range(name, least, true, least, true);
            }
            BinEdge lower = from == 0 ? null : edges[from - 1];
            BinEdge upper = to == edges.length + 1 ? null : edges[to - 1];
            return new Condition.Range(
                    name,
                    lower == null ? Double.NEGATIVE_INFINITY : lower.at(),
                    lower == null || !lower.belongsBelow(),
                    upper == null ? Double.POSITIVE_INFINITY : upper.at(),
                    upper == null || upper.belongsBelow());
        }
    }

    /** Categories, the most frequent first; the code of a row is the number of its category, or -1 where it is missing. */
    final class Categorical implements SearchedColumn {

        /** The most categories of a column that are looked at. */
        static final int MOST = 100;

        private final String name;
        private final int[] codes;
        private final List<String> categories;

        Categorical(String name, int[] codes, List<String> categories) {
            this.name = name;
            this.codes = codes;
            this.categories = categories;
        }

        @Override
        public String name() {
            return name;
        }

        List<String> categories() {
            return categories;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public BinnedColumn axis(Grid grid, int minimum) {
            int kept = Math.min(MOST, categories.size());
            int missing = kept + 1;
            byte[] compact = new byte[codes.length];
            for (int row = 0; row < compact.length; row++) {
                compact[row] = (byte) (codes[row] < 0 ? missing : Math.min(codes[row], kept));
            }
            BinnedColumn.Ranges ranges = new BinnedColumn.Ranges();
            for (int category = 0; category < kept; category++) {
                ranges.add(category, category + 1, new Condition.Equal(name, categories.get(category)));
            }
            ranges.add(missing, missing + 1, new Condition.Missing(name));
            return new BinnedColumn(compact, missing + 1, ranges, minimum);
        }
    }

    /** The cell of a row, as conditions look at it. */
    default @Nullable Object cell(int row) {
        if (this instanceof Numeric numeric) {
            return Double.isNaN(numeric.numbers[row]) ? null : (Object) numeric.numbers[row];
        }
        Categorical categorical = (Categorical) this;
        return categorical.codes[row] < 0 ? null : categorical.categories.get(categorical.codes[row]);
    }
}
