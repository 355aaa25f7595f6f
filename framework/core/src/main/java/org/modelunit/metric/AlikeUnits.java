package org.modelunit.metric;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Alike;
import org.modelunit.statistics.Estimate;

/** Bounds values where units are all alike, or all but a few, so that neither a variance nor a bootstrap tells anything. */
final class AlikeUnits {

    private AlikeUnits() {}

    /** Of a value to which all units contribute alike; none where nothing tells what others could do. */
    static <O extends Outcomes> Optional<Estimate> value(Metric<O> metric, O outcomes, double value) {
        return new LargestEffect<>(metric, outcomes)
                .known().stream().boxed().findFirst().map(effect -> alike(outcomes.design(), 0, effect)
                        .estimate(
                                value,
                                value,
                                metric.range().lowest(),
                                metric.range().highest(),
                                outcomes.design().resampling().caveat()));
    }

    /**
     * Of a difference that few units move, or none; none where nothing tells what others could do.
     *
     * @param moving how many units move it
     */
    static <O extends Outcomes> Optional<Estimate> difference(
            Metric<O> metric, O challenger, O champion, double difference, int moving, long seed) {
        return Stream.of(challenger, champion) // the larger effect, so that it is the same whichever is the champion
                .distinct()
                .flatMapToDouble(outcomes -> new LargestEffect<>(metric, outcomes).orSeen(seed).stream())
                .boxed()
                .max(Comparator.naturalOrder())
                .map(effect -> ofFew(metric, difference, champion.design(), moving, effect));
    }

    private static Estimate ofFew(Metric<?> metric, double value, SampleDesign design, int moving, double effect) {
        Range range = metric.info().ofDifference().range();
        double seen = moving == 0 ? 0 : Math.abs(value) * design.resampling().units() / moving;
        return alike(design, moving, Math.max(effect, seen))
                .estimate(
                        value,
                        moving == 0 ? value : 0,
                        range.lowest(),
                        range.highest(),
                        design.resampling().caveat());
    }

    private static Alike alike(SampleDesign design, int others, double effect) {
        String unit = design.clusters().isPresent() ? "groups" : "examples";
        return new Alike(others, design.resampling().units(), design.size(), effect, unit);
    }
}
