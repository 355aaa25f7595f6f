package org.modelunit.perturbation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.PerturbedTexts;

/** Slips, other alphabets, accents, other cases of letters. */
class LettersTest {

    private static final String TEXT =
            "The quick brown fox jumps over the lazy dog, modern clinic burn; José's café cost 15 $ (100%).";

    private static String of(Perturbation<String> perturbation) {
        return PerturbedTexts.of(perturbation, TEXT);
    }

    @Test
    void texts_of_one_seed_are_always_these() {
        assertThat(of(Texts.typos().at(0.2)))
                .isEqualTo("The quick briwn fox jukps over the laay fph, modern clinic bufn; Joaé's csfé cost 15 $"
                        + " (100%).");
        assertThat(of(Texts.swaps().at(0.2)))
                .isEqualTo("hTe quick brown fox jumps over the lazy odg, modern clinic bunr; José's café csot 15 $"
                        + " (100%).");
        assertThat(of(Texts.drops().at(0.2)))
                .isEqualTo("The quick rown ox jups ovr te ly dog, mon clinic burn; José's café o 15 $ (100%).");
        assertThat(of(Texts.doublings().at(0.2)))
                .isEqualTo("The quick brownn fox juumps over the lazy dog, modernn cclinic bbuurnn; JJossé's café coost"
                        + " 15 $ (100%).");
        assertThat(of(Texts.ocrErrors().at(0.2)))
                .isEqualTo("The quiek brown fox jumps over the la2y dog, moclcrn clinic bvrn; José's café cosf 15 $"
                        + " (100%).");
        assertThat(of(Texts.lookAlikes().at(0.2)))
                .isEqualTo("Tһe quick brоwn fоx јumps over the lazу dog, mоdern clіnic burn; José's café сost 15 $"
                        + " (100%).");
        assertThat(of(Texts.accents().at(0.2)))
                .isEqualTo("The quick bröwn fox jumps oveř the lazy dog, modérn clińic burn; Jóśé's càfé čost 15 $"
                        + " (100%).");
        assertThat(of(Texts.mixedCase().at(0.2)))
                .isEqualTo("thE quICk brown fox JuMps over The lazy dog, ModErN clinic burn; José's cAFé cost 15 $"
                        + " (100%).");
    }

    @Test
    void a_strength_is_the_share_that_changes() {
        String letters = "thousand words ".repeat(5000);

        for (Perturbation<String> each : List.of(Texts.typos(), Texts.mixedCase())) {
            String changed = PerturbedTexts.of(each.at(0.1), letters);
            double share = IntStream.range(0, letters.length())
                            .filter(i -> letters.charAt(i) != changed.charAt(i))
                            .count()
                    / (5000.0 * 13);
            assertThat(share).isCloseTo(0.1, within(0.005));
        }
        assertThat(PerturbedTexts.of(Texts.drops().at(0.1), letters).length() / (double) letters.length())
                .isCloseTo(1 - 0.1 * 13 / 15, within(0.005));
    }

    @Test
    void digits_stay_but_for_a_scanner() {
        for (Perturbation<String> each : List.of(
                Texts.typos(), Texts.swaps(), Texts.drops(), Texts.doublings(), Texts.lookAlikes(), Texts.accents())) {
            assertThat(PerturbedTexts.of(each.at(1), "1234567890")).isEqualTo("1234567890");
        }
        assertThat(PerturbedTexts.of(Texts.ocrErrors().at(1), "10 rn")).matches("[lI]O m");
    }

    @Test
    void a_word_never_vanishes() {
        assertThat(PerturbedTexts.of(Texts.drops().at(1), "I am here")).matches("I [am] [her]");
    }

    @Test
    void letters_with_marks_move_as_one() {
        assertThat(PerturbedTexts.of(Texts.swaps().at(1), "xe\u0301 ".repeat(20)))
                .contains("e\u0301x")
                .doesNotContain("x\u0301");
        assertThat(PerturbedTexts.of(Texts.doublings().at(1), "e\u0301")).isEqualTo("e\u0301e\u0301");
    }

    @Test
    void accents_go_from_latin_letters_alone() {
        assertThat(PerturbedTexts.of(Texts.missingAccents(), "Crème brûlée, Łódź, smørrebrød, cafe\u0301; ёлка, май"))
                .isEqualTo("Creme brulee, Lodz, smorrebrod, cafe; ёлка, май");
    }

    @Test
    void case_is_changed_by_words_in_no_locale() {
        assertThat(PerturbedTexts.of(Texts.upperCase().sparing("like"), "I like ißt"))
                .isEqualTo("I like ISST");
        assertThat(PerturbedTexts.of(Texts.lowerCase(), "TITLE İ")).isEqualTo("title i\u0307");
        assertThat(PerturbedTexts.of(Texts.titleCase(), "don't SHOUT, 2nd ǆ")).isEqualTo("Don't Shout, 2nd ǅ");
    }
}
