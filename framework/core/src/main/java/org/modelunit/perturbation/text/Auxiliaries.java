package org.modelunit.perturbation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English verbs that take "not" behind them. */
final class Auxiliaries {

    private static final Set<String> ALL = Set.of(
            "is", "are", "was", "were", "am", "do", "does", "did", "can", "could", "will", "would", "should", "must",
            "may", "might", "shall", "has", "have", "had");

    private static final Map<String, String> NEGATED = new HashMap<>();

    static {
        for (String auxiliary : List.of(
                "is", "are", "was", "were", "do", "does", "did", "could", "would", "should", "must", "has", "have",
                "had")) {
            NEGATED.put(auxiliary + "n't", auxiliary);
        }
        NEGATED.put("can't", "can");
        NEGATED.put("won't", "will");
    }

    private Auxiliaries() {}

    /** For each negated form the verb: "don't" and "do". */
    static Map<String, String> negated() {
        return NEGATED;
    }

    static boolean isOne(String word) {
        return ALL.contains(word);
    }

    /** The verb that a form negates; null where it is none. */
    static @Nullable String ofNegated(String word) {
        return NEGATED.get(word);
    }

    /** The negated form of a verb in one word; null where there is none. */
    static @Nullable String negate(String auxiliary) {
        return switch (auxiliary) {
            case "can" -> "can't";
            case "will" -> "won't";
            default -> NEGATED.containsKey(auxiliary + "n't") ? auxiliary + "n't" : null;
        };
    }
}
