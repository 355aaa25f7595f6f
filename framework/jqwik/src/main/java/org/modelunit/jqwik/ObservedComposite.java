package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;

/** Inputs whose parts vary one by one. */
final class ObservedComposite implements ObservedPart {

    /** How often another combination is drawn where a constructor refuses one. */
    private static final int MOST_REFUSED = 1000;

    /** How many blocks of parts are undone at once, or moved by themselves, before one gives up on a large array. */
    private static final int MOST_BLOCKS = 512;

    private final InputParts inputParts;
    private final List<ObservedPart> parts;

    ObservedComposite(InputParts inputParts, List<ObservedPart> parts) {
        this.inputParts = inputParts;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Object draw(Random random) {
        @Nullable RuntimeException refused = null;
        for (int attempt = 0; attempt < MOST_REFUSED; attempt++) {
            @Nullable Object[] drawn = new Object[parts.size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = parts.get(i).draw(random);
            }
            try {
                return inputParts.of(drawn);
            } catch (IllegalArgumentException e) {
                refused = e;
            }
        }
        throw refused("could be drawn", "combinations of observed values", Objects.requireNonNull(refused));
    }

    private DataException refused(String what, String which, RuntimeException refused) {
        return new DataException(
                "no " + inputParts.typeName() + " " + what + ": its constructor has refused " + MOST_REFUSED + " "
                        + which + ", the last one with " + refused.getMessage(),
                refused);
    }

    @Override
    public @Nullable Object move(@Nullable Object value, double share, Random random) {
        return value == null ? draw(random) : move(value, 1, share, random);
    }

    /** Moves some parts of an input, and others where its constructor refuses that. */
    Object move(Object value, int most, double share, Random random) {
        @Nullable RuntimeException refused = null;
        for (int attempt = 0; attempt < MOST_REFUSED; attempt++) {
            int count = Math.min(1 + random.nextInt(most), parts.size());
            @Nullable Object[] own = inputParts.partsOf(value);
            for (int i = 0; i < count; i++) {
                int chosen = random.nextInt(parts.size());
                own[chosen] = parts.get(chosen).move(own[chosen], share, random);
            }
            try {
                Object moved = inputParts.of(own);
                if (refused == null || distance(moved, value) > 0) { // else nothing but the observed one would be tried
                    return moved;
                }
            } catch (IllegalArgumentException e) {
                refused = e;
            }
        }
        throw refused("could be made near an observed one", "moves", Objects.requireNonNull(refused));
    }

    /** Returns the input of some parts; none where its constructor refuses them. */
    private Stream<Object> made(@Nullable Object[] values) {
        try {
            return Stream.of(inputParts.of(values));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    @Override
    public List<@Nullable Object> ends() {
        return List.of(); // those of its parts, each in an input that is typical otherwise: see ends(goal)
    }

    /** Returns an input with each part at its lower end, one at its upper end, and a typical one with a single part at each end. */
    List<Object> ends(Object goal, int most) {
        List<Object> ends = new ArrayList<>();
        for (int end = 0; end < 2; end++) {
            @Nullable Object[] all = inputParts.partsOf(goal);
            for (int i = 0; i < all.length; i++) {
                List<@Nullable Object> own = parts.get(i).ends();
                all[i] = end < own.size() ? own.get(end) : all[i];
            }
            made(all).forEach(ends::add);
        }
        for (int i = 0; i < parts.size() && ends.size() < most; i++) {
            for (@Nullable Object end : parts.get(i).ends()) {
                made(with(goal, i, end)).forEach(ends::add);
            }
        }
        return ends;
    }

    private @Nullable Object[] with(Object input, int part, @Nullable Object value) {
        @Nullable Object[] values = inputParts.partsOf(input);
        values[part] = value;
        return values;
    }

    /** Undoes blocks of differences, half of them at first, and then moves one after the other nearer to the goal. */
    @Override
    public Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal) {
        if (value == null || goal == null) {
            return value == goal ? Stream.empty() : Stream.of(goal);
        }
        @Nullable Object[] own = inputParts.partsOf(value);
        @Nullable Object[] aim = inputParts.partsOf(goal);
        int[] different = IntStream.range(0, own.length)
                .filter(i -> parts.get(i).distance(own[i], aim[i]) > 0)
                .toArray();
        Stream<@Nullable Object> undone = IntStream.iterate(different.length, size -> size > 0, size -> size / 2)
                .boxed()
                .flatMap(size -> IntStream.iterate(0, from -> from < different.length, from -> from + size)
                        .mapToObj(from -> undo(own, aim, different, from, size)))
                .limit(MOST_BLOCKS)
                .flatMap(this::made);
        Stream<@Nullable Object> moved = IntStream.of(different)
                .limit(MOST_BLOCKS)
                .boxed()
                .flatMap(i -> parts.get(i).nearer(own[i], aim[i]).map(part -> with(value, i, part)))
                .flatMap(this::made);
        return Stream.concat(undone, moved);
    }

    private static @Nullable Object[] undo(
            @Nullable Object[] own, @Nullable Object[] aim, int[] different, int from, int size) {
        @Nullable Object[] undone = own.clone();
        for (int i = from; i < Math.min(from + size, different.length); i++) {
            undone[different[i]] = aim[different[i]];
        }
        return undone;
    }

    @Override
    public double distance(@Nullable Object value, @Nullable Object goal) {
        if (value == null || goal == null) {
            return value == goal ? 0 : 2.0 * parts.size();
        }
        @Nullable Object[] own = inputParts.partsOf(value);
        @Nullable Object[] aim = inputParts.partsOf(goal);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += parts.get(i).distance(own[i], aim[i]);
        }
        return sum;
    }

    @Override
    public double oddity(@Nullable Object value) {
        if (value == null) {
            return 2.0 * parts.size();
        }
        @Nullable Object[] own = inputParts.partsOf(value);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += parts.get(i).oddity(own[i]);
        }
        return sum;
    }

    /** Returns the names of the parts in which an input differs from another one. */
    List<String> differences(Object value, Object goal) {
        @Nullable Object[] own = inputParts.partsOf(value);
        @Nullable Object[] aim = inputParts.partsOf(goal);
        List<String> names = inputParts.names();
        return IntStream.range(0, own.length)
                .filter(i -> parts.get(i).distance(own[i], aim[i]) > 0)
                .mapToObj(names::get)
                .toList();
    }

    /** Returns how many parts there are. */
    int size() {
        return parts.size();
    }
}
