package org.modelunit.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.sample.SampleDesign;

/** What is among examples, in words: "100 'bad', 120 groups, weighted". */
@API(status = Status.INTERNAL, since = "0.1")
public final class Composition {

    private Composition() {}

    /**
     * Returns how many examples the metric is about, as "100 'bad'", or an empty text.
     *
     * @param outcomes truth and predictions
     * @param focus the label that the metric is about, or an empty text
     */
    public static String of(Outcomes outcomes, String focus) {
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

    /**
     * Returns how the examples were sampled, without numbers; nothing for a simple random sample.
     *
     * @param outcomes truth and predictions
     */
    public static List<String> sampling(Outcomes outcomes) {
        return sampling(outcomes.design());
    }

    /**
     * Returns how examples were sampled, without numbers; nothing for a simple random sample.
     *
     * @param design how they were sampled
     */
    public static List<String> sampling(SampleDesign design) {
        List<String> words = new ArrayList<>();
        if (design.hasWeights()) {
            words.add("weighted");
        }
        if (design.clusters().isPresent()) {
            words.add("in groups");
        }
        if (design.hasStrata()) {
            words.add("within strata");
        }
        if (design.isComplete()) {
            words.add("all there are");
        }
        return words;
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
