package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values with gaps, as many as were observed: null, NaN, infinite, or a text that means so. */
final class ObservedGaps implements ObservedPart {

    private final @Nullable ObservedPart present; // null where all are missing
    private final List<@Nullable Object> missing; // one for each that was observed
    private final Set<@Nullable Object> kinds;
    private final int observed;

    /**
     * Creates a part with gaps.
     *
     * @param present how the other values vary; null where there are none
     * @param missing what stands for missing values, once for each that was observed; not empty
     * @param observed how many values there are, with the missing ones
     */
    ObservedGaps(@Nullable ObservedPart present, List<@Nullable Object> missing, int observed) {
        this.present = present;
        this.missing = new ArrayList<>(missing);
        this.kinds = new LinkedHashSet<>(missing);
        this.observed = observed;
    }

    private boolean isMissing(@Nullable Object value) {
        return present == null || kinds.contains(value);
    }

    @Override
    public @Nullable Object draw(Random random) {
        int row = random.nextInt(observed);
        return row < missing.size() || present == null ? missing.get(row % missing.size()) : present.draw(random);
    }

    @Override
    public @Nullable Object move(@Nullable Object value, double share, Random random) {
        if (present == null) {
            return value;
        }
        return isMissing(value) ? present.draw(random) : present.move(value, share, random);
    }

    @Override
    public List<@Nullable Object> ends() {
        List<@Nullable Object> ends = new ArrayList<>(present == null ? List.of() : present.ends());
        ends.addAll(kinds);
        return ends;
    }

    @Override
    public Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal) {
        if (present == null || isMissing(value) || isMissing(goal)) {
            return Objects.equals(value, goal) ? Stream.empty() : Stream.of(goal);
        }
        return present.nearer(value, goal);
    }

    @Override
    public double distance(@Nullable Object value, @Nullable Object goal) {
        if (present == null || isMissing(value) || isMissing(goal)) {
            return Objects.equals(value, goal) ? 0 : 2;
        }
        return present.distance(value, goal);
    }

    @Override
    public double oddity(@Nullable Object value) {
        if (present == null) {
            return 0;
        }
        boolean isTypical = isMissing(value) == missing.size() * 2 > observed;
        return isMissing(value) ? (isTypical ? 0 : 2) : present.oddity(value) + (isTypical ? 0 : 2);
    }
}
