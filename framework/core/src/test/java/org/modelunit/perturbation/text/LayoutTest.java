package org.modelunit.perturbation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelunit.lexicon.Lexicons;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.PerturbedTexts;

/** Marks, blanks, ends of texts, emoji. */
class LayoutTest {

    private static String of(Perturbation<String> perturbation, String text) {
        return PerturbedTexts.of(perturbation, text);
    }

    @Test
    void marks_are_left_out_where_they_say_nothing() {
        assertThat(of(
                        Texts.missingPunctuation(),
                        "Wait... what?! (really) 3.5 -5 a--b yes,no 'quoted' don't www.example.com. 5% @home"))
                .isEqualTo("Wait what really 3.5 -5 a--b yes,no quoted don't www.example.com 5% @home");
        assertThat(of(Texts.missingPunctuation(), "¿Qué? «Oui», 好。是")).isEqualTo("Qué Oui 好。是");
        assertThat(of(Texts.missingPunctuation(), "?!")).isEqualTo("?!");
    }

    @Test
    void marks_are_added_behind_words() {
        assertThat(of(Texts.addedPunctuation().at(1), "one two three four"))
                .matches("one(,|\\.|;|!|\\.\\.\\.) two(,|\\.|;|!|\\.\\.\\.) three(,|\\.|;|!|\\.\\.\\.) four");
        assertThat(of(Texts.addedPunctuation().at(0.5), "It is what it is, they say to me."))
                .isEqualTo("It is what! it is, they say, to me.");
    }

    @Test
    void spaces_become_other_blanks() {
        assertThat(of(Texts.whitespace().at(1), "a b\nc")).matches("a(  |\t|\u00A0)b\nc");
        assertThat(of(Texts.whitespace().at(0.5), "It is what it is, they say."))
                .isEqualTo("It\tis what it is, they\tsay.");
    }

    @Test
    void a_text_is_cut_at_the_end_of_a_word() {
        String text = "The quick brown fox jumps over the lazy dog.";

        assertThat(of(Texts.truncation(), text)).isEqualTo("The quick brown fox jumps over the");
        assertThat(of(Texts.truncation().at(0.5), text)).isEqualTo("The quick brown fox");
        assertThat(of(Texts.truncation().at(1), text)).isEqualTo("The");
        assertThat(of(Texts.truncation().at(0.5).sparing("over"), text)).isEqualTo("The quick brown fox jumps over");
        assertThat(of(Texts.truncation(), "Hello")).isEqualTo("Hello");
        assertThat(of(Texts.truncation().at(0.5), "我喜欢这个产品")).isEqualTo("我喜欢这");
        assertThat(of(Texts.truncation().at(1), "我喜欢这个产品")).isEqualTo("我");
    }

    @Test
    void an_emoji_is_added_and_taken_as_a_whole() {
        assertThat(of(Texts.emoji(), "I like it.\n")).isEqualTo("I like it. 🪑");
        assertThat(of(Texts.missingEmoji(), "Great 😀 day 👍🏽! I❤️you 👨‍👩‍👧‍👦 🇩🇪🇫🇷 1️⃣ end😀"))
                .isEqualTo("Great day ! I you end");
        assertThat(of(Texts.missingEmoji(), "😀")).isEqualTo("😀");
        for (String emoji : Lexicons.neutralEmoji().words()) {
            assertThat(of(Texts.missingEmoji(), "an " + emoji + " here")).isEqualTo("an here");
        }
    }

    @Test
    void a_sentence_is_added_behind_a_whole_one() {
        assertThat(of(Texts.neutralSentence(), "I like it")).isEqualTo("I like it. The train leaves every hour.");
        assertThat(of(Texts.neutralSentence(), "I like it!")).startsWith("I like it! ");
        assertThat(of(Texts.neutralSentence().sparing("train"), "I like it"))
                .isEqualTo("I like it. I have a sister and a brother.");
    }
}
