package org.modelunit.perturbation.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/**
 * Says the opposite of the first statement that it understands: takes "not", "n't" or "never" away where it is negated, and else puts
 * "not" behind the auxiliary, or "do not" before the verb.
 */
@SuppressWarnings("StringSplitter") // of constants of ours
enum Negation implements DrawnChange<String> {
    OF_FIRST_STATEMENT;

    private static final Set<String> FIRST_OR_PLURAL = Set.of("i", "you", "we", "they", "these", "those");
    private static final Set<String> THIRD = Set.of("he", "she", "it", "this", "that");
    private static final Set<String> SUBJECTS = Set.of(
            "i", "you", "we", "they", "he", "she", "it", "this", "that", "these", "those", "there", "the", "my",
            "your");
    private static final Set<String> QUESTIONS = Set.of("what", "where", "when", "how", "who", "why", "which");
    private static final Set<String> ADVERBS = Set.of(
            "really",
            "truly",
            "also",
            "just",
            "still",
            "always",
            "often",
            "usually",
            "absolutely",
            "definitely",
            "honestly");

    /** Participles that end neither in "ed" nor in "en". */
    private static final Set<String> PARTICIPLES = Set.of(
            ("been bought brought built caught come cost done felt fit found gone got had heard held kept known left"
                            + " lost made meant met paid put read run said sent set shown sold spent stood thought told understood"
                            + " won worn")
                    .split(" "));

    @Override
    public String of(String input, Draw draw) {
        TextWords words = TextWords.of(input);
        for (int i = 0; i < words.size(); i++) {
            Statement statement = new Statement(input, words, i, draw);
            if (statement.isUnderstood()) {
                return statement.negated();
            }
        }
        return input;
    }

    /** A word that may be the one to negate. */
    private static final class Statement {

        private final TextWords words;
        private final int word;
        private final Draw draw;
        private final Rewriting changed;
        private boolean isUnderstood;

        Statement(String text, TextWords words, int word, Draw draw) {
            this.words = words;
            this.word = word;
            this.draw = draw;
            this.changed = new Rewriting(text);
            read();
        }

        boolean isUnderstood() {
            return isUnderstood;
        }

        String negated() {
            return changed.text();
        }

        private void read() {
            if (draw.isSpared(words.word(word))) {
                return;
            }
            String key = words.key(word);
            @Nullable String positive = key.equals("cannot") ? "can" : Auxiliaries.ofNegated(key);
            if (positive != null) {
                replace(CaseChange.like(words.word(word), positive));
            } else if (Auxiliaries.isOne(key)) {
                readAuxiliary(key);
            } else if (key.equals("not") || key.equals("never")) {
                leaveOut(word);
            } else if (key.indexOf('\'') > 0) {
                readContraction(key);
            } else {
                readVerb(key);
            }
        }

        private void readAuxiliary(String key) {
            if (words.isFollowed(word) && isNegation(word + 1)) {
                if (!draw.isSpared(words.word(word + 1))) {
                    leaveOut(word + 1);
                }
                return;
            }
            boolean isQuestion = words.isFollowed(word)
                    && (words.isFirst(word) || (word > 0 && QUESTIONS.contains(words.key(word - 1))))
                    && SUBJECTS.contains(words.key(word + 1));
            if (isQuestion) {
                @Nullable String negative = Auxiliaries.negate(key);
                if (negative != null) {
                    replace(CaseChange.like(words.word(word), negative));
                }
            } else if (!isHaving(key) || isParticipleNext()) {
                insert(words.to(word), " not");
            }
        }

        private static boolean isHaving(String key) {
            return key.equals("have") || key.equals("has") || key.equals("had");
        }

        private boolean isParticipleNext() {
            if (!words.isFollowed(word)) {
                return false;
            }
            String next = words.key(word + 1);
            return next.endsWith("ed") || next.endsWith("en") || PARTICIPLES.contains(next);
        }

        private boolean isNegation(int other) {
            String key = words.key(other);
            return key.equals("not") || key.equals("never");
        }

        /** "It's", "I'm", "we're" take "not" behind them; the others are written out. */
        private void readContraction(String key) {
            int joint = key.indexOf('\'');
            String subject = key.substring(0, joint);
            if (!FIRST_OR_PLURAL.contains(subject) && !THIRD.contains(subject) && !subject.equals("there")) {
                return;
            }
            boolean isNegated = words.isFollowed(word) && isNegation(word + 1);
            @Nullable
            String auxiliary =
                    switch (key.substring(joint)) {
                        case "'ll" -> "will";
                        case "'d" -> "would";
                        case "'ve" -> "have";
                        case "'s", "'m", "'re" -> "";
                        default -> null;
                    };
            if (auxiliary == null || (isNegated && draw.isSpared(words.word(word + 1)))) {
                return;
            }
            if (isNegated) {
                leaveOut(word + 1);
            } else if (auxiliary.isEmpty()) {
                insert(words.to(word), " not");
            } else if (!hasSpared(auxiliary + " not")) {
                changed.replace(words.from(word) + joint, words.to(word), inItsCase(" " + auxiliary + " not"));
                isUnderstood = true;
            }
        }

        /** "I really love", "it works", "cancel", "please cancel". */
        private void readVerb(String key) {
            Verbs.@Nullable Form form = Verbs.of(key);
            if (form == null) {
                return;
            }
            int before = word - 1;
            int first = word;
            if (before >= 0 && words.isFollowed(before) && ADVERBS.contains(words.key(before))) {
                first = before--;
            }
            boolean isLinked = before >= 0 && words.isFollowed(before);
            String subject = isLinked ? words.key(before) : "";
            boolean isPast = form.auxiliary().equals("did");
            if (isLinked
                    && ((FIRST_OR_PLURAL.contains(subject)
                                    && (isPast || form.auxiliary().equals("do")))
                            || (THIRD.contains(subject)
                                    && (isPast || form.auxiliary().equals("does"))))) {
                String auxiliary = form.auxiliary();
                insert(words.from(first), auxiliary + " not ");
                if (isUnderstood) {
                    changed.replace(words.from(word), words.to(word), CaseChange.like(words.word(word), form.base()));
                }
            } else if (form.auxiliary().equals("do") && first == word) {
                readCommand(key, subject);
            }
        }

        private void readCommand(String key, String before) {
            if (words.isFirst(word)) {
                replace(CaseChange.like(words.word(word), "do not") + " " + inItsCase(key));
            } else if (before.equals("please") && words.isFirst(word - 1)) {
                insert(words.from(word), "do not ");
            }
        }

        /** Tells whether something to write has a word that was named to stay as often as it stands. */
        private boolean hasSpared(String what) {
            for (String each : what.strip().split(" ")) {
                if (draw.isSpared(each)) {
                    return true;
                }
            }
            return false;
        }

        private void replace(String by) {
            if (hasSpared(by)) {
                return;
            }
            changed.replace(words.from(word), words.to(word), by);
            isUnderstood = true;
        }

        /** What is put in, in capitals where the word is. */
        private String inItsCase(String what) {
            return CaseChange.isCapitals(words.word(word)) ? what.toUpperCase(Locale.ROOT) : what;
        }

        private void insert(int place, String what) {
            if (hasSpared(what)) {
                return;
            }
            changed.replace(place, place, inItsCase(what));
            isUnderstood = true;
        }

        /** Leaves a word out with the blanks behind it, or before it where it is the last one of its phrase. */
        private void leaveOut(int other) {
            if (words.isFollowed(other)) {
                String next = words.word(other + 1);
                boolean isCapital = Character.isUpperCase(words.word(other).codePointAt(0));
                boolean isSpared = draw.isSpared(next);
                changed.replace(
                        words.from(other),
                        words.to(other + 1),
                        isCapital && !isSpared ? CaseChange.capitalised(next) : next);
                isUnderstood = true;
            } else if (other > 0 && words.isFollowed(other - 1)) {
                changed.replace(words.to(other - 1), words.to(other), "");
                isUnderstood = true;
            }
        }
    }
}
