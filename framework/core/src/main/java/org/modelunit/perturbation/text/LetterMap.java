package org.modelunit.perturbation.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What characters may become: for each some others, and one is drawn. */
@SuppressWarnings("StringSplitter") // of constants of ours
final class LetterMap {

    private final Map<Integer, String[]> others = new HashMap<>();

    private LetterMap() {}

    /** Reads entries such as {@code a:à,á,â}, with blanks between. */
    static LetterMap of(String entries) {
        LetterMap map = new LetterMap();
        for (String entry : entries.strip().split("\\s+")) {
            int begin = Character.charCount(entry.codePointAt(0));
            map.others.put(entry.codePointAt(0), entry.substring(begin + 1).split(","));
        }
        return map;
    }

    /** Adds capitals, where a letter and what it becomes have some. */
    LetterMap inBothCases() {
        Map.copyOf(others).forEach((point, some) -> {
            String[] capitals = new String[some.length];
            for (int i = 0; i < some.length; i++) {
                capitals[i] = Character.toString(Character.toUpperCase(some[i].codePointAt(0)));
            }
            others.put(Character.toUpperCase(point), capitals);
        });
        return this;
    }

    /** What a code point may become; null where it stays. */
    String @Nullable [] others(int point) {
        return others.get(point);
    }

    void write(DrawnWord word, StringBuilder out) {
        for (int i = 0; i < word.size(); i++) {
            String @Nullable [] some = word.isChosen(i) ? others.get(word.point(i)) : null;
            if (some == null) {
                word.keep(i, out);
            } else {
                out.append(some[word.choice(i, some.length)]);
            }
        }
    }
}
