package org.modelunit.diagnosis;

import java.util.stream.Stream;

/** Numbers that were rounded on one side: to float32, float16 (IEEE 754) or bfloat16. */
final class RoundedNumbers implements Hypothesis {

    /** A binary format: significant bits, the exponent of its smallest normal number, and its largest number. */
    private enum Format {
        FLOAT32("float32", 24, -126, Float.MAX_VALUE),
        FLOAT16("float16", 11, -14, 65504),
        BFLOAT16("bfloat16", 8, -126, 0x1.FEp127);

        private final String word;
        private final int significant;
        private final int leastExponent;
        private final double largest;

        Format(String word, int significant, int leastExponent, double largest) {
            this.word = word;
            this.significant = significant;
            this.leastExponent = leastExponent;
            this.largest = largest;
        }

        /** Returns the nearest number of this format; of two, the even one. */
        double rounded(double value) {
            if (value == 0 || !Double.isFinite(value)) {
                return value;
            }
            double step = Math.scalb(1.0, Math.max(Math.getExponent(value), leastExponent) - significant + 1);
            double rounded = Math.rint(value / step) * step;
            return Math.abs(rounded) > largest ? Math.copySign(Double.POSITIVE_INFINITY, value) : rounded;
        }
    }

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape()) {
            return Stream.empty();
        }
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(
                        Explanation.of(
                                CauseKind.ROUNDED,
                                () -> "numbers are rounded to " + format.word + ", those of the reference are not",
                                new Rounded(difference, format, true),
                                1),
                        Explanation.of(
                                CauseKind.ROUNDED,
                                () -> "the reference's numbers are rounded to " + format.word + ", these are not",
                                new Rounded(difference, format, false),
                                1)));
    }

    /** The exact side, rounded as the other one is. */
    private record Rounded(TensorPair difference, Format format, boolean isActualRounded)
            implements Explanation.Undone {

        @Override
        public double value(int index) {
            double value = difference.actual().get(index);
            return isActualRounded ? value : format.rounded(value);
        }

        @Override
        public double target(int index) {
            double target = difference.expected().get(index);
            return isActualRounded ? format.rounded(target) : target;
        }
    }
}
