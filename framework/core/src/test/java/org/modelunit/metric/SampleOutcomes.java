package org.modelunit.metric;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.Outcomes;
import org.modelunit.Regressed;

/** Small random outcomes of each kind, awkward ones among them: single rows, ties, one class. */
final class SampleOutcomes {

    private static final Map<Class<?>, Function<SplittableRandom, Outcomes>> KINDS =
            Map.of(Classified.class, SampleOutcomes::classified, Regressed.class, SampleOutcomes::regressed);

    private SampleOutcomes() {}

    @SuppressWarnings("unchecked") // each kind makes its own
    static <O extends Outcomes> O of(Class<O> kind, long seed) {
        Function<SplittableRandom, Outcomes> maker = KINDS.get(kind);
        if (maker == null) {
            throw new IllegalStateException("the laws have no sample of " + kind + "; add one to SampleOutcomes");
        }
        return (O) maker.apply(new SplittableRandom(seed));
    }

    /** With the labels bad and good; few different scores make ties. */
    private static Classified classified(SplittableRandom random) {
        int size = 1 + random.nextInt(60);
        int grid = 2 + random.nextInt(20);
        double[] scores = IntStream.range(0, size)
                .mapToDouble(row -> random.nextInt(grid) / (grid - 1.0))
                .toArray();
        String[] truth = new String[size];
        for (int row = 0; row < size; row++) {
            truth[row] = random.nextDouble() < 0.2 + 0.5 * scores[row] ? "bad" : "good";
        }
        return Outcome.ofScores(DoubleColumn.of(scores), truth);
    }

    private static Regressed regressed(SplittableRandom random) {
        int size = 1 + random.nextInt(60);
        double[] truth = IntStream.range(0, size)
                .mapToDouble(row -> 100 * random.nextDouble())
                .toArray();
        double[] predicted = IntStream.range(0, size)
                .mapToDouble(row -> truth[row] + 20 * (random.nextDouble() - 0.4))
                .toArray();
        return Regressed.of(DoubleColumn.of(truth), DoubleColumn.of(predicted));
    }
}
