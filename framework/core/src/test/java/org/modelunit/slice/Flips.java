package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;

/** Flips of a coin in rooms, called right or wrong. */
final class Flips {

    static final Slicing<Flip> ROOM = Slicing.by("room", Flip::room);

    private final List<Flip> flips = new ArrayList<>();

    record Flip(String room, boolean isRight, boolean isHeads) {}

    Flips in(String room, int right, int all) {
        for (int i = 0; i < all; i++) {
            flips.add(new Flip(room, i < right, i % 2 == 0));
        }
        return this;
    }

    Flips ofHeadsIn(String room, int right, int all) {
        for (int i = 0; i < all; i++) {
            flips.add(new Flip(room, i < right, true));
        }
        return this;
    }

    Flips ofTailsIn(String room, int right, int all) {
        for (int i = 0; i < all; i++) {
            flips.add(new Flip(room, i < right, false));
        }
        return this;
    }

    Evaluation<Flip, Classified> called() {
        Classifier<Flip> caller = Classifier.of("caller", Labels.of("heads", "tails"), flip -> {
            double heads = flip.isRight() == flip.isHeads() ? 0.9 : 0.1;
            return new double[] {heads, 1 - heads};
        });
        List<String> truth =
                flips.stream().map(flip -> flip.isHeads() ? "heads" : "tails").toList();
        return Evaluation.of(caller, Dataset.of("flips", flips, truth));
    }

    SlicedEvaluation<Flip, Classified> byRoom() {
        return SlicedEvaluation.of(called(), ROOM);
    }
}
