package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelunit.error.DataException;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Which row of a reference belongs to which row of a trace: by their keys where both have some, else by their order. */
final class RowMatch {

    private static final int NAMED = 3;

    private final int[] rows; // of the reference, in the order of the trace; empty where both have the same order
    private final String words;

    private RowMatch(int[] rows, String words) {
        this.rows = rows;
        this.words = words;
    }

    static RowMatch of(Trace trace, Reference reference) {
        List<String> ours = trace.keys();
        List<String> theirs = reference.keys();
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            return byKeys(ours, theirs);
        }
        if (trace.rows() != reference.rows()) {
            throw new DataException(
                    "the trace has " + rows(trace.rows()) + " and the reference " + rows(reference.rows())
                            + "; trace the inputs that it was made of"
                            + (theirs.isEmpty() ? "" : ", by keyedBy(…) in any order"));
        }
        String why = !theirs.isEmpty()
                ? ", as the trace has no keys: those shown are the reference's"
                : ours.isEmpty() ? "" : ", as the reference has no keys";
        return new RowMatch(new int[0], "matched by their order" + why);
    }

    private static String rows(int count) {
        return Numbers.counted(count, "row", "rows");
    }

    private static RowMatch byKeys(List<String> ours, List<String> theirs) {
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < theirs.size(); row++) {
            places.put(theirs.get(row), row);
        }
        requireAll("the reference", ours, places.keySet());
        requireAll("the trace", theirs, new HashSet<>(ours));
        int[] rows = ours.stream().mapToInt(places::get).toArray();
        return ours.equals(theirs)
                ? new RowMatch(new int[0], "matched by their keys")
                : new RowMatch(rows, "matched by their keys, as the reference has them in another order");
    }

    private static void requireAll(String where, List<String> keys, Set<String> there) {
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            if (!there.contains(key)) {
                missing.add("'" + PrintableText.of(key) + "'");
            }
        }
        if (!missing.isEmpty()) {
            throw new DataException(where + " lacks " + Numbers.count(missing.size()) + " of " + rows(keys.size())
                    + ": "
                    + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                    + (missing.size() > NAMED ? ", …" : "") + "; trace the inputs that the reference was made of");
        }
    }

    NamedTensors inOrder(NamedTensors ofReference) {
        return rows.length == 0 ? ofReference : ofReference.rows(rows);
    }

    /** How rows were matched, as a note. */
    String words() {
        return words;
    }
}
