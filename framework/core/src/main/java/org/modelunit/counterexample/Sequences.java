package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes texts, words and lists apart: into what both sides share and what was replaced, inserted and deleted. */
final class Sequences {

    private Sequences() {}

    /** Takes two elements that stand in one place apart. */
    private interface Elements {
        Part of(@Nullable Object before, @Nullable Object after);
    }

    static Composite words(String before, String after) {
        return new Composite(
                before, after, parts(Tokens.words(before), Tokens.words(after), Sequences::word, true), Tokens::text);
    }

    private static Part word(@Nullable Object before, @Nullable Object after) {
        return before instanceof String was && after instanceof String is && Tokens.isWord(was) && Tokens.isWord(is)
                ? new Word(was, is)
                : new Replaced(before, after);
    }

    /** A word with slips is taken apart; another word is another one. */
    static Part letters(String before, String after) {
        List<@Nullable Object> one = Tokens.letters(before);
        List<@Nullable Object> other = Tokens.letters(after);
        boolean isSlip = 2 * Alignment.of(one, other).size() > Math.max(one.size(), other.size());
        return isSlip
                ? new Composite(before, after, parts(one, other, Replaced::new, false), Tokens::text)
                : new Replaced(before, after);
    }

    static Composite list(List<?> before, List<?> after, Parts parts) {
        return new Composite(
                before,
                after,
                parts(before, after, parts::element, true),
                values -> Collections.unmodifiableList(Tokens.all(values)));
    }

    /** Shared elements can be left out, but for letters. */
    private static List<Part> parts(List<?> before, List<?> after, Elements elements, boolean canBeLeftOut) {
        List<Part> parts = new ArrayList<>();
        List<@Nullable Object> same = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : Alignment.of(before, after)) {
            if (i < pair[0] || j < pair[1]) {
                addShared(parts, same, canBeLeftOut);
                addChanged(parts, before.subList(i, pair[0]), after.subList(j, pair[1]), elements);
            }
            same.add(before.get(pair[0]));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        addShared(parts, same, canBeLeftOut);
        addChanged(parts, before.subList(i, before.size()), after.subList(j, after.size()), elements);
        return parts;
    }

    private static void addShared(List<Part> parts, List<@Nullable Object> same, boolean canBeLeftOut) {
        for (Tokens group : groups(same)) {
            boolean isBetweenWords = group.elements().stream().allMatch(Tokens::isBlank);
            parts.add(canBeLeftOut && !isBetweenWords ? Common.of(group, Tokens.NONE) : Common.fixed(group));
        }
        same.clear();
    }

    private static void addChanged(List<Part> parts, List<?> before, List<?> after, Elements elements) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            parts.add(elements.of(before.get(i), after.get(i)));
        }
        groups(before.subList(both, before.size())).forEach(group -> parts.add(new Replaced(group, Tokens.NONE)));
        groups(after.subList(both, after.size())).forEach(group -> parts.add(new Replaced(Tokens.NONE, group)));
    }

    /** Words with the blanks before them, or after them where the first is no blank; other elements one by one. */
    private static List<Tokens> groups(List<?> tokens) {
        List<Tokens> groups = new ArrayList<>();
        List<@Nullable Object> group = new ArrayList<>();
        boolean areBlanksFirst = !tokens.isEmpty() && Tokens.isBlank(tokens.get(0));
        for (int i = 0; i < tokens.size(); i++) {
            boolean isBlank = Tokens.isBlank(tokens.get(i));
            boolean wasBlank = i > 0 && Tokens.isBlank(tokens.get(i - 1));
            boolean begins = areBlanksFirst ? isBlank || !wasBlank : !isBlank;
            if (begins && !group.isEmpty()) {
                groups.add(new Tokens(Collections.unmodifiableList(new ArrayList<>(group))));
                group.clear();
            }
            group.add(tokens.get(i));
        }
        if (!group.isEmpty()) {
            groups.add(new Tokens(Collections.unmodifiableList(new ArrayList<>(group))));
        }
        return groups;
    }
}
