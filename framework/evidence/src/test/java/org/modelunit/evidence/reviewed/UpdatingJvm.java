package org.modelunit.evidence.reviewed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.counterexample.KeptPairs;

/** A JVM that counts in a file, one after the other, until it is done or killed. */
final class UpdatingJvm {

    private static final String PADDING = "padding ".repeat(4_000);

    private UpdatingJvm() {}

    /** Takes the file, and how often to count. */
    public static void main(String[] arguments) {
        KeptPairFile store = new KeptPairFile();
        int updates = Integer.parseInt(arguments[1]);
        for (int i = 0; i < updates; i++) {
            count(store, Path.of(arguments[0]));
        }
    }

    static void count(KeptPairFile store, Path file) {
        store.update(file, old -> new KeptPairs(List.of(new KeptPair("count", "grows", counted(old) + 1, PADDING))));
    }

    /** How often was counted. */
    static int counted(Optional<KeptPairs> content) {
        return content.map(kept -> kept.pairs().get(0).before())
                .map(count -> ((Number) count).intValue())
                .orElse(0);
    }

    static void add(KeptPairFile store, Path file, String name) {
        store.update(file, old -> {
            List<KeptPair> pairs = new ArrayList<>(old.map(KeptPairs::pairs).orElse(List.of()));
            pairs.add(new KeptPair("change", "expectation", name, "after"));
            return new KeptPairs(pairs);
        });
    }
}
