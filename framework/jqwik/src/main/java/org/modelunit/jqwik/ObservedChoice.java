package org.modelunit.jqwik;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that are taken as they were observed: categories, texts, dates. */
final class ObservedChoice implements ObservedPart {

    private final List<Object> values;
    private final Object mostFrequent;

    private ObservedChoice(List<Object> values, Object mostFrequent) {
        this.values = values;
        this.mostFrequent = mostFrequent;
    }

    /**
     * Returns the choice between values.
     *
     * @param observed what was observed, not empty
     */
    static ObservedPart of(List<?> observed) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        observed.forEach(value -> counts.merge(value, 1, Integer::sum));
        Object mostFrequent = observed.get(0);
        for (Map.Entry<Object, Integer> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(mostFrequent, 0)) {
                mostFrequent = count.getKey();
            }
        }
        return new ObservedChoice(List.copyOf(counts.keySet()), mostFrequent);
    }

    @Override
    public Object draw(Random random) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public Object move(@Nullable Object value, double share, Random random) {
        int chosen = random.nextInt(values.size());
        return values.get(chosen).equals(value) ? values.get((chosen + 1) % values.size()) : values.get(chosen);
    }

    @Override
    public List<@Nullable Object> ends() {
        return List.of();
    }

    @Override
    public Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal) {
        return Objects.equals(value, goal) ? Stream.empty() : Stream.of(goal);
    }

    @Override
    public double distance(@Nullable Object value, @Nullable Object goal) {
        return Objects.equals(value, goal) ? 0 : 1;
    }

    @Override
    public double oddity(@Nullable Object value) {
        return distance(value, mostFrequent);
    }
}
