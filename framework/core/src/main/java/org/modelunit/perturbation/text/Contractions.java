package org.modelunit.perturbation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Writes "do not" as "don't", or the other way round. */
@SuppressWarnings("StringSplitter") // of constants of ours
enum Contractions implements DrawnChange<String> {
    SHORT {
        @Override
        public String of(String input, Draw draw) {
            TextWords words = TextWords.of(input);
            Rewriting changed = new Rewriting(input);
            for (int i = 0; i < words.size(); i++) {
                if (draw.isSpared(words.word(i))) {
                    continue;
                }
                if (words.key(i).equals("cannot")) {
                    changed.replace(words.from(i), words.to(i), CaseChange.like(words.word(i), "can't"));
                    continue;
                }
                if (!words.isFollowed(i) || draw.isSpared(words.word(i + 1))) {
                    continue;
                }
                @Nullable String together = SHORT_FORMS.get(words.key(i) + " " + words.key(i + 1));
                boolean isAtEnd = !words.isFollowed(i + 1); // "yes, it is" stays
                if (together != null && (together.endsWith("n't") || !isAtEnd)) {
                    changed.replace(words.from(i), words.to(i + 1), likeBoth(words, i, together));
                    i++;
                }
            }
            return changed.text();
        }
    },
    LONG {
        @Override
        public String of(String input, Draw draw) {
            TextWords words = TextWords.of(input);
            Rewriting changed = new Rewriting(input);
            for (int i = 0; i < words.size(); i++) {
                if (draw.isSpared(words.word(i))) {
                    continue;
                }
                String key = words.key(i);
                @Nullable String auxiliary = Auxiliaries.ofNegated(key);
                if (auxiliary != null && isQuestion(words, i) && !draw.isSpared(words.word(i + 1))) {
                    String subject = words.word(i + 1);
                    changed.replace(
                            words.from(i),
                            words.to(i + 1),
                            CaseChange.like(words.word(i), auxiliary) + " " + subject + " not");
                    i++;
                } else {
                    @Nullable String apart = LONG_FORMS.get(key);
                    if (apart != null) {
                        changed.replace(words.from(i), words.to(i), likeBoth(words, i, apart));
                    }
                }
            }
            return changed.text();
        }
    };

    private static final Set<String> SUBJECTS = Set.of("i", "you", "he", "she", "it", "we", "they");
    private static final Map<String, String> SHORT_FORMS = new HashMap<>();
    private static final Map<String, String> LONG_FORMS = new HashMap<>();

    static {
        Auxiliaries.negated().forEach((negated, auxiliary) -> SHORT_FORMS.put(auxiliary + " not", negated));
        Auxiliaries.negated().forEach((negated, auxiliary) -> LONG_FORMS.put(negated, auxiliary + " not"));
        LONG_FORMS.put("can't", "cannot");
        both("I am", "I'm");
        for (String subject : "you we they".split(" ")) {
            both(subject + " are", subject + "'re");
        }
        for (String subject : "it he she that what there here who where".split(" ")) {
            both(subject + " is", subject + "'s");
        }
        for (String subject : "I you he she it we they".split(" ")) {
            both(subject + " will", subject + "'ll");
            both(subject + " would", subject + "'d");
        }
        for (String subject : "I you we they".split(" ")) {
            LONG_FORMS.put(subject.toLowerCase(Locale.ROOT) + "'ve", subject + " have");
        }
        both("let us", "let's");
    }

    private static void both(String apart, String together) {
        SHORT_FORMS.put(TextWords.key(apart), together);
        LONG_FORMS.put(TextWords.key(together), apart);
    }

    /** "Don't you" becomes "do you not". */
    private static boolean isQuestion(TextWords words, int word) {
        return words.isFollowed(word) && words.isFirst(word) && SUBJECTS.contains(words.key(word + 1));
    }

    /** Words in the case of letters that others have; "I" is a capital that says nothing. */
    private static String likeBoth(TextWords words, int word, String by) {
        String first = words.word(word);
        boolean isOne = first.length() > 1
                && Character.toUpperCase(first.charAt(0)) == 'I'
                && !Character.isLetter(first.charAt(1));
        if (first.equals("I") || isOne) {
            return by;
        }
        return CaseChange.like(first, by);
    }
}
