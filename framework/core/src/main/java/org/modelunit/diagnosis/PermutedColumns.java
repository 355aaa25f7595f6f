package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of a matrix, channels of images or positions along any other axis in another order: each is matched with the one it agrees with. */
final class PermutedColumns implements Hypothesis {

    private static final int MOST_PLACES = 1024;
    private static final int MOST_LINES = 2000;
    private static final long MOST_WORK = 30_000_000;
    private static final int MOST_CHANNELS = 4;
    private static final double LEAST_MATCH = 0.95;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape()) {
            return Stream.empty();
        }
        return difference.axes().stream()
                .filter(axis -> axis.length() >= 2 && axis.length() <= MOST_PLACES)
                .filter(axis -> axis.number() > 0 || axis.length() <= MOST_CHANNELS && difference.rank() == 3)
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .flatMap(axis -> explain(difference, axis));
    }

    private static Stream<Explanation> explain(TensorPair difference, TensorAxis axis) {
        int[] lines = lines(difference, axis);
        int[] apart = IntStream.range(0, axis.length())
                .filter(place -> !agrees(difference, axis, lines, place))
                .toArray();
        if (apart.length < 2) {
            return Stream.empty();
        }
        int[] found = matched(difference, axis, lines, apart);
        int[] moved = IntStream.range(0, found.length)
                .filter(place -> found[place] != place)
                .toArray();
        if (moved.length == 0) {
            return Stream.empty();
        }
        Explanation.IndexMap map = index -> axis.moved(index, found[axis.at(index)]);
        PermutationWords words = new PermutationWords(difference, axis, found, moved);
        double bits = moved.length * Explanation.log2(Math.max(2, axis.length()));
        return Stream.of(Explanation.of(
                words.kind(lines), () -> words.sentence(lines), Explanation.moved(difference, map), bits));
    }

    /** First values of lines along an axis: all, or drawn ones. */
    private static int[] lines(TensorPair difference, TensorAxis axis) {
        int count = difference.expected().size() / axis.length();
        if (count <= MOST_LINES) {
            return IntStream.range(0, difference.expected().size())
                    .filter(index -> axis.at(index) == 0)
                    .toArray();
        }
        SplittableRandom random = new SplittableRandom(count);
        return IntStream.generate(
                        () -> axis.moved(random.nextInt(difference.expected().size()), 0))
                .limit(MOST_LINES)
                .toArray();
    }

    private static boolean agrees(TensorPair difference, TensorAxis axis, int[] lines, int place) {
        return Arrays.stream(lines).allMatch(line -> difference.agreesAt(axis.moved(line, place)));
    }

    /** For each place of the reference, where its values are; of equally good places its own. */
    private static int[] matched(TensorPair difference, TensorAxis axis, int[] lines, int[] apart) {
        int[] found = IntStream.range(0, axis.length()).toArray();
        int looked = (int) Math.max(32, Math.min(lines.length, MOST_WORK / ((long) apart.length * apart.length)));
        int[] some = looked >= lines.length ? lines : Arrays.copyOf(lines, looked);
        List<PlaceMatch> matches = new ArrayList<>();
        for (int place : apart) {
            for (int other : apart) {
                int agreed = agreed(difference, axis, some, place, other);
                if (agreed >= 0) {
                    matches.add(new PlaceMatch(place, other, agreed));
                }
            }
        }
        matches.sort(PlaceMatch.BEST_FIRST);
        boolean[] isPlaced = new boolean[axis.length()];
        boolean[] isTaken = new boolean[axis.length()];
        for (PlaceMatch match : matches) {
            if (!isPlaced[match.place] && !isTaken[match.other]) {
                found[match.place] = match.other;
                isPlaced[match.place] = true;
                isTaken[match.other] = true;
            }
        }
        return completed(found, apart, isPlaced, isTaken);
    }

    /** What matches nothing goes where something is left. */
    private static int[] completed(int[] found, int[] apart, boolean[] isPlaced, boolean[] isTaken) {
        int next = 0;
        for (int place : apart) {
            if (!isPlaced[place]) {
                while (isTaken[apart[next]]) {
                    next++;
                }
                found[place] = apart[next++];
            }
        }
        return found;
    }

    /** In how many lines a place of the reference agrees with another one; -1 if in too few. */
    private static int agreed(TensorPair difference, TensorAxis axis, int[] lines, int place, int other) {
        int wrong = 0;
        int mostWrong = (int) ((1 - LEAST_MATCH) * lines.length);
        for (int line : lines) {
            double value = difference.actual().get(axis.moved(line, other));
            if (!difference.agrees(value, difference.expected().get(axis.moved(line, place))) && ++wrong > mostWrong) {
                return -1;
            }
        }
        return lines.length - wrong;
    }

    /** A place of the reference, one of the actual tensor, and in how many lines they agree. */
    private record PlaceMatch(int place, int other, int agreed) {

        static final Comparator<PlaceMatch> BEST_FIRST = Comparator.comparingInt(PlaceMatch::agreed)
                .reversed()
                .thenComparing(match -> match.place != match.other);
    }
}
