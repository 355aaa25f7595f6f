package org.modelunit.perturbation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.PerturbedTexts;

/** What every perturbation of the index obeys: a new one, too. */
class TextsTest {

    private static final String PROSE =
            "I think that Sarah's café in Paris isn't good, and he said so. Do not call her 25 times, twenty-six at"
                    + " most! The corner shop will clearly burn 😀 they say; it is \"his\" world of words. We can't wait"
                    + " for crème brûlée, as it is hot. ";

    @SuppressWarnings("unchecked")
    static Stream<Perturbation<String>> all() {
        return Arrays.stream(Texts.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> {
                    try {
                        method.setAccessible(true);
                        return (Perturbation<String>) method.invoke(null);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException(method.toString(), e);
                    }
                });
    }

    static Stream<Perturbation<String>> graded() {
        return all().filter(TextsTest::isGraded);
    }

    private static boolean isGraded(Perturbation<String> perturbation) {
        try {
            perturbation.at(0.5);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void there_are_many_and_each_has_a_name_of_its_own() {
        assertThat(all().map(Perturbation::name)).hasSize(28).doesNotHaveDuplicates();
        assertThat(graded()).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("all")
    void prose_is_changed(Perturbation<String> perturbation) {
        assertThat(PerturbedTexts.of(perturbation, PROSE.repeat(5))).isNotEqualTo(PROSE.repeat(5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatever_the_text_nothing_is_thrown_and_no_surrogate_is_torn(Perturbation<String> perturbation) {
        List<String> texts = HostileStrings.all();

        List<String> changed = PerturbedTexts.of(perturbation, texts);

        assertThat(changed).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            if (lone(texts.get(i)) == 0) {
                assertThat(lone(changed.get(i))).as(texts.get(i)).isZero();
            }
        }
    }

    private static long lone(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) == Character.SURROGATE)
                .count();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_cannot_be_changed_is_left(Perturbation<String> perturbation) {
        for (String text : List.of("", " ", "\n\t ", "\u00A0")) {
            assertThat(PerturbedTexts.of(perturbation, text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_changes_alike_in_whatever_row_and_locale(Perturbation<String> perturbation) {
        List<String> texts = new ArrayList<>(new LinkedHashSet<>(HostileStrings.all()));
        List<String> changed = PerturbedTexts.of(perturbation, texts);
        Collections.reverse(texts);
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            List<String> again = PerturbedTexts.of(perturbation, texts);
            Collections.reverse(again = new ArrayList<>(again));
            assertThat(again).isEqualTo(changed);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void spared_words_stay_and_others_change_still(Perturbation<String> perturbation) {
        String text = PROSE.repeat(3);
        String[] spared = {"think", "café", "isn't", "he", "world", "her", "shop", "not"};

        String changed = PerturbedTexts.of(perturbation.sparing(spared), text);

        for (String word : spared) {
            assertThat(count(changed, word)).as(word).isEqualTo(count(text, word));
        }
        assertThat(changed).isNotEqualTo(text);
    }

    private static long count(String text, String word) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}'-]+"))
                .filter(word::equals)
                .count();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_of_spared_words_alone_stays(Perturbation<String> perturbation) {
        String text = "Sarah isn't 25, he don't Paris";

        String changed = PerturbedTexts.of(perturbation.sparing("sarah", "isn't", "25", "he", "don't", "paris"), text);

        assertThat(changed)
                .contains("Sarah")
                .contains("isn't")
                .contains("25")
                .contains("don't")
                .contains("Paris");
    }

    @ParameterizedTest
    @MethodSource("graded")
    void a_stronger_change_touches_what_a_weaker_one_touches(Perturbation<String> perturbation) {
        String text = PROSE.repeat(20);
        List<Integer> weak = touched(text, PerturbedTexts.of(perturbation.at(0.02), text));
        List<Integer> strong = touched(text, PerturbedTexts.of(perturbation.at(0.05), text));
        List<Integer> strongest = touched(text, PerturbedTexts.of(perturbation.at(1), text));

        assertThat(strong).containsAll(weak).hasSizeGreaterThan(weak.size());
        assertThat(strongest).containsAll(strong).hasSizeGreaterThan(strong.size());
    }

    /** The numbers of the words with what follows them, up to the next one, that are not as they were. */
    private static List<Integer> touched(String before, String after) {
        String[] words = before.split("(?<=[ \\u00A0\\t])(?=[^ \\u00A0\\t])");
        String[] now = after.split("(?<=[ \\u00A0\\t])(?=[^ \\u00A0\\t])");
        return IntStream.range(0, words.length)
                .filter(i -> i >= now.length || !words[i].equals(now[i]))
                .boxed()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("graded")
    void a_strength_is_a_share(Perturbation<String> perturbation) {
        assertThatThrownBy(() -> perturbation.at(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the strength of a change of texts is a share above 0 and up to 1, but was 5.0 (did you mean"
                                + " 0.05?)");
        assertThatThrownBy(() -> perturbation.sparing("refund").sometimes(0.5).along(0.1, 1.5))
                .hasMessageContaining("a share above 0 and up to 1, but was 1.5");
        assertThatThrownBy(() -> perturbation.then(perturbation).at(2)).hasMessageContaining("but was 2.0");
        assertThatThrownBy(() -> perturbation
                        .<String>in(text -> text, (whole, part) -> part)
                        .at(2))
                .hasMessageContaining("but was 2.0");
        assertThatThrownBy(() -> perturbation.at(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> perturbation.at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_huge_text_takes_no_stack_and_no_square_of_time(Perturbation<String> perturbation) {
        for (String piece :
                List.of("a-", "e\u0301", "👨‍👩‍👧", "not ", "one hundred ", "?", "a ", "a\u200D", "New ")) {
            String text = piece.repeat(20_000);
            assertThat(PerturbedTexts.of(perturbation.sparing("refund"), text)).isNotNull();
        }
    }
}
