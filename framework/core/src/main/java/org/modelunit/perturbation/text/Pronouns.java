package org.modelunit.perturbation.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/**
 * Swaps "he" and "she" and their forms. "Her" is "his" before what may be a noun, and "him" elsewhere; "his" is "her" there, and "hers"
 * elsewhere.
 */
@SuppressWarnings("StringSplitter") // of constants of ours
enum Pronouns implements DrawnChange<String> {
    HE_AND_SHE;

    private static final Map<String, String> OTHERS =
            Map.of("he", "she", "she", "he", "him", "her", "hers", "his", "himself", "herself", "herself", "himself");

    /** What follows a pronoun, and no noun's owner. */
    private static final Set<String> NO_NOUNS = Set.of(
            ("a about after again all also although always an and any are as at back be because been before being but"
                            + " by can could did do does for from had has he how i if in into is it just may me might must not now"
                            + " of off on or our out over shall she should since so some than that the their them then there they"
                            + " this to today tomorrow too until up us very was we were what when where which while who why will"
                            + " with without would yesterday yet you your")
                    .split(" "));

    @Override
    public String of(String input, Draw draw) {
        TextWords words = TextWords.of(input);
        Rewriting changed = new Rewriting(input);
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            int joint = Math.max(word.indexOf('\''), word.indexOf('’'));
            String pronoun = joint < 0 ? word : word.substring(0, joint);
            @Nullable String other = draw.isSpared(word) ? null : other(TextWords.key(pronoun), words, i);
            if (other != null) {
                int from = words.from(i);
                changed.replace(from, from + pronoun.length(), CaseChange.like(pronoun, other));
            }
        }
        return changed.text();
    }

    private static @Nullable String other(String pronoun, TextWords words, int word) {
        boolean isOwner = words.isFollowed(word) && !NO_NOUNS.contains(words.key(word + 1));
        return switch (pronoun) {
            case "her" -> isOwner ? "his" : "him";
            case "his" -> isOwner ? "her" : "hers";
            default -> OTHERS.get(pronoun);
        };
    }
}
