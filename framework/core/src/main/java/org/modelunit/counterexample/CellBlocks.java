package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A difference of many cells: arrays, tensors, images. It is made of blocks, and each block of two halves. */
final class CellBlocks extends Part {

    private final Object before;
    private final Object after;
    private final Cells cells;
    private final Block changed;
    private final @Nullable Block same;

    /** The cells of both sides, which are as many. */
    interface Cells {

        /** The places of all cells, so that near ones are near in both directions. */
        int[] places();

        boolean isSame(int place);

        /** Whether both sides have nothing in a place: 0, black. */
        boolean isZero(int place);

        /** A copy of what was before, to be changed. */
        Object copy();

        void take(Object copy, int place);

        void clear(Object copy, int place);

        /** What a changed copy is as an input. */
        Object input(Object copy);
    }

    CellBlocks(Object before, Object after, Cells cells) {
        this.before = before;
        this.after = after;
        this.cells = cells;
        int[] places = cells.places();
        int[] differ =
                IntStream.of(places).filter(place -> !cells.isSame(place)).toArray();
        int[] shared = IntStream.of(places)
                .filter(place -> cells.isSame(place) && !cells.isZero(place))
                .toArray();
        this.changed = new Block(differ, true);
        this.same = shared.length == 0 ? null : new Block(shared, false);
    }

    /** The places of the cells that differ. */
    int[] places() {
        return changed.places;
    }

    Cells cells() {
        return cells;
    }

    @Override
    Object value(Choice choice) {
        if (choice.keeps(this)) {
            return after;
        }
        Object copy = cells.copy();
        boolean isPainted = changed.paint(copy, choice);
        if (same != null) {
            isPainted |= same.paint(copy, choice);
        }
        return isPainted ? cells.input(copy) : before;
    }

    @Override
    List<Part> differences() {
        return List.of(changed);
    }

    @Override
    List<Part> shared() {
        return same == null ? List.of() : List.of(same);
    }

    /** Some of the cells: those that differ, or those that do not. */
    private final class Block extends Part {

        private final int[] places;
        private final boolean isDifference;
        private List<Part> halves = List.of();

        Block(int[] places, boolean isDifference) {
            this.places = places;
            this.isDifference = isDifference;
        }

        boolean paint(Object copy, Choice choice) {
            boolean isTaken = choice.keeps(this);
            if (isTaken || choice.simplifies(this)) {
                for (int place : places) {
                    if (isTaken) {
                        cells.take(copy, place);
                    } else {
                        cells.clear(copy, place);
                    }
                }
                return true;
            }
            boolean isPainted = false;
            for (Part half : halves) {
                isPainted |= ((Block) half).paint(copy, choice);
            }
            return isPainted;
        }

        @Override
        Object value(Choice choice) {
            throw new IllegalStateException("a block has no value of its own");
        }

        @Override
        List<Part> differences() {
            return isDifference ? halves() : List.of();
        }

        @Override
        List<Part> smaller() {
            return isDifference ? List.of() : halves();
        }

        private List<Part> halves() {
            if (halves.isEmpty() && places.length > 1) {
                int middle = places.length / 2;
                List<Part> two = new ArrayList<>();
                two.add(new Block(Arrays.copyOfRange(places, 0, middle), isDifference));
                two.add(new Block(Arrays.copyOfRange(places, middle, places.length), isDifference));
                halves = two;
            }
            return halves;
        }

        @Override
        boolean isDifference() {
            return isDifference;
        }
    }
}
