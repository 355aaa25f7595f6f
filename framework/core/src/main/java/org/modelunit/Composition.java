package org.modelunit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is among the examples of a claim, in words: "100 'bad', 120 groups, weighted". */
final class Composition {

    private Composition() {}

    static String of(Outcomes outcomes, String focus) {
        List<String> words = new ArrayList<>();
        if (!focus.isEmpty() && outcomes instanceof Classified classified) {
            words.add(count(classified.count(focus)) + " '" + focus + "'");
        }
        if (!focus.isEmpty() && outcomes instanceof MultiLabelled labelled) {
            words.add(count(labelled.count(focus)) + " '" + focus + "'");
        }
        outcomes.design().clusters().ifPresent(clusters -> words.add(count(clusters) + " groups"));
        if (outcomes.design().hasWeights()) {
            words.add("weighted");
        }
        return String.join(", ", words);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
