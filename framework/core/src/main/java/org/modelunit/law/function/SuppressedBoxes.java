package org.modelunit.law.function;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelunit.claim.Fact;

/** Looks which boxes are kept, in the order they come in and in two others. */
record SuppressedBoxes(ServedFunction<Detections, List<Integer>> kept, double limit)
        implements FunctionCheck<Detections> {

    /** Overlaps are computed in floats, too. */
    private static final double ROUNDING = 1e-6;

    @Override
    public void look(List<Detections> all, Breaches breaches) {
        boolean anyOverlaps = false;
        for (int row = 0; row < all.size(); row++) {
            Detections detections = all.get(row);
            anyOverlaps |= overlaps(detections);
            look(detections, row, breaches);
            breaches.looked();
        }
        if (!anyOverlaps) {
            breaches.remark(Fact.of(
                    "but",
                    "no two boxes overlap by more than " + limit + ", so this shows little; give it some that do"));
        }
    }

    private boolean overlaps(Detections detections) {
        List<Box> boxes = detections.boxes();
        return IntStream.range(0, boxes.size()).anyMatch(one -> IntStream.range(0, one)
                .anyMatch(other -> boxes.get(one).overlap(boxes.get(other)) > limit));
    }

    private void look(Detections detections, int row, Breaches breaches) {
        FunctionCall<List<Integer>> call = FunctionCall.of(kept, detections);
        String flaw = call.failure().isEmpty() ? flaw(detections, call.given()) : call.failure();
        if (flaw.isEmpty() && isDecided(detections)) {
            Set<Integer> inOrder = new HashSet<>(call.given());
            List<Integer> order =
                    IntStream.range(0, detections.boxes().size()).boxed().collect(Collectors.toList());
            Collections.reverse(order);
            flaw = inOtherOrder(detections, order, inOrder);
            if (flaw.isEmpty()) {
                Collections.shuffle(order, new Random(row));
                flaw = inOtherOrder(detections, order, inOrder);
            }
        }
        if (!flaw.isEmpty()) {
            breaches.add(row, flaw);
        }
    }

    /** What is wrong with the boxes that are kept, as the end of a sentence; empty if nothing is. */
    private String flaw(Detections detections, List<Integer> places) {
        int count = detections.boxes().size();
        Set<Integer> isKept = new HashSet<>();
        for (Integer place : places) {
            if (place == null || place < 0 || place >= count) {
                return "has a kept box that is none: " + place + " of " + count;
            }
            if (!isKept.add(place)) {
                return "has box " + place + " kept twice";
            }
        }
        for (int box = 0; box < count; box++) {
            int other = isKept.contains(box)
                    ? overlapping(detections, isKept, box, limit + ROUNDING)
                    : suppressing(detections, isKept, box);
            if (isKept.contains(box) && other >= 0) {
                return "has boxes " + Math.min(box, other) + " and " + Math.max(box, other)
                        + " kept, which overlap by "
                        + detections.boxes().get(box).overlap(detections.boxes().get(other));
            }
            if (!isKept.contains(box) && other < 0) {
                return "has box " + box + " dropped, which overlaps by no more than " + limit
                        + " with every kept box of at least its score";
            }
        }
        return "";
    }

    /** A kept box that overlaps with another one by more than a limit; -1 if none does. */
    private static int overlapping(Detections detections, Set<Integer> isKept, int box, double limit) {
        return isKept.stream()
                .filter(other -> other != box
                        && detections
                                        .boxes()
                                        .get(box)
                                        .overlap(detections.boxes().get(other))
                                > limit)
                .findFirst()
                .orElse(-1);
    }

    /** A kept box with at least the score of a dropped one that overlaps with it by more than the limit; -1 if there is none. */
    private int suppressing(Detections detections, Set<Integer> isKept, int box) {
        return isKept.stream()
                .filter(other ->
                        detections.scores().get(other) >= detections.scores().get(box)
                                && detections
                                                .boxes()
                                                .get(box)
                                                .overlap(detections.boxes().get(other))
                                        > limit - ROUNDING)
                .findFirst()
                .orElse(-1);
    }

    private String inOtherOrder(Detections detections, List<Integer> order, Set<Integer> inOrder) {
        Detections moved = new Detections(
                order.stream().map(detections.boxes()::get).toList(),
                order.stream().map(detections.scores()::get).toList());
        FunctionCall<List<Integer>> call = FunctionCall.of(kept, moved);
        if (!call.failure().isEmpty()) {
            return "is not answered in another order of boxes: the function " + call.failure();
        }
        boolean isSame = call.given().size() == inOrder.size()
                && call.given().stream()
                        .allMatch(place -> place != null
                                && place >= 0
                                && place < order.size()
                                && inOrder.contains(order.get(place)));
        return isSame ? "" : "has other boxes kept when they come in another order";
    }

    /** Whether there is one right answer: no two scores are equal, and no overlap is as large as the limit. */
    private boolean isDecided(Detections detections) {
        List<Box> boxes = detections.boxes();
        return new HashSet<>(detections.scores()).size() == boxes.size()
                && IntStream.range(0, boxes.size()).noneMatch(one -> IntStream.range(0, one)
                        .anyMatch(other -> Math.abs(boxes.get(one).overlap(boxes.get(other)) - limit) <= ROUNDING));
    }
}
