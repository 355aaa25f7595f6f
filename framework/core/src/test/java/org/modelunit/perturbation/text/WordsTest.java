package org.modelunit.perturbation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.lexicon.LexiconEntry;
import org.modelunit.lexicon.Lexicons;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.PerturbedTexts;

/** Other words: short forms, numbers, names, places, pronouns, negation. */
class WordsTest {

    private static String of(Perturbation<String> perturbation, String text) {
        return PerturbedTexts.of(perturbation, text);
    }

    @Test
    void short_forms_are_made() {
        assertThat(of(
                        Texts.contractions(),
                        "I am here and I do not know. It is what it is. Yes, it is. You cannot. LET US go, we"
                                + " will not. DO NOT"))
                .isEqualTo("I'm here and I don't know. It's what it is. Yes, it is. You can't. LET'S go, we'll not."
                        + " DON'T");
    }

    @Test
    void short_forms_are_written_out() {
        assertThat(of(
                        Texts.expansions(),
                        "I'm here and don't know. It’s fine. Don't you know? They can't, WON'T, we'll, I'd,"
                                + " I've, Maria's dog."))
                .isEqualTo("I am here and do not know. It is fine. Do you not know? They cannot, WILL NOT, we will, I"
                        + " would, I have, Maria's dog.");
    }

    @Test
    void numbers_are_written_in_words_where_they_stand_alone() {
        assertThat(of(
                        Texts.numbersInWords(),
                        "25 cats, 1,234 dogs, 0 fish; 3.5 5% 12:30 2020-01-02 $5 007 1000000 999999. (42)!"
                                + " 1,23 1,234,567"))
                .isEqualTo("twenty-five cats, one thousand two hundred thirty-four dogs, zero fish; 3.5 5% 12:30"
                        + " 2020-01-02 $5 007 1000000 nine hundred ninety-nine thousand nine hundred ninety-nine."
                        + " (forty-two)! 1,23 1,234,567");
    }

    @Test
    void numerals_are_written_in_digits() {
        assertThat(of(
                        Texts.numbersInDigits(),
                        "twenty-five, one thousand two hundred thirty-four, two hundred and five, one of them, twenty"
                                + " one, TWO THOUSAND and FIVE, ten and six, zero, two three, one hundred and yes"))
                .isEqualTo("25, 1234, 205, one of them, 21, 2005, 10 and 6, 0, 2 3, 100 and yes");
    }

    @Test
    void numbers_come_back_from_their_words() {
        List<String> numbers = IntStream.concat(
                        IntStream.range(2, 3000), IntStream.iterate(3001, i -> i < 1_000_000, i -> i + 997))
                .mapToObj(Integer::toString)
                .toList();

        List<String> words = PerturbedTexts.of(Texts.numbersInWords(), numbers);

        assertThat(words).doesNotHaveDuplicates().allMatch(each -> each.matches("[a-z -]+"));
        assertThat(PerturbedTexts.of(Texts.numbersInDigits(), words)).isEqualTo(numbers);
    }

    @Test
    void names_become_others_of_their_kind_and_two_people_stay_two() {
        assertThat(of(Texts.names(), "Maria met Sarah and James; Sarah's mother is EMILY. sarah Grace"))
                .isEqualTo("Isabel met Hannah and Andrew; Hannah's mother is RACHEL. sarah Grace");
        for (LexiconEntry name : Lexicons.firstNames().entries()) {
            LexiconEntry same = entry(of(Texts.names(), name.text()));
            LexiconEntry other = entry(of(Texts.namesOfOtherRegions(), name.text()));
            assertThat(same.text()).isNotEqualTo(name.text());
            assertThat(same.labels()).isEqualTo(name.labels());
            assertThat(other.labels().get("gender")).isEqualTo(name.labels().get("gender"));
            assertThat(other.labels().get("region")).isNotEqualTo(name.labels().get("region"));
        }
        for (Perturbation<String> each : List.of(Texts.names(), Texts.namesOfOtherRegions())) {
            String all = String.join(" ", Lexicons.firstNames().words());
            assertThat(of(each, all).split(" ")).doesNotHaveDuplicates();
        }
    }

    private static LexiconEntry entry(String name) {
        return Lexicons.firstNames().entries().stream()
                .filter(entry -> entry.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void places_become_others_of_their_kind() {
        assertThat(of(
                        Texts.places(),
                        "From New York to Paris via South Korea. Germany's; LOS ANGELES; New  Delhi; New, York"))
                .isEqualTo("From Atlanta to Lisbon via Sri Lanka. Norway's; QUITO; New  Delhi; New, York");
        for (Lexicon kind : List.of(Lexicons.cities(), Lexicons.countries())) {
            for (String place : kind.words()) {
                assertThat(of(Texts.places(), place)).isIn(kind.words()).isNotEqualTo(place);
            }
        }
    }

    @Test
    void the_lexicon_of_names_has_as_many_of_each_kind() {
        Map<String, Integer> kinds = new TreeMap<>();
        Lexicons.firstNames()
                .entries()
                .forEach(name -> kinds.merge(name.labels().toString(), 1, Integer::sum));

        assertThat(kinds).hasSize(14);
        assertThat(kinds.values()).containsOnly(8);
    }

    @Test
    void he_and_she_change_places() {
        assertThat(of(
                        Texts.pronouns(),
                        "He said his dog likes her. She saw him with her cat. It's his. HERS is himself. He's late;"
                                + " SHE'LL. I gave her a book. The"))
                .isEqualTo("She said her dog likes him. He saw her with his cat. It's hers. HIS is herself. She's late;"
                        + " HE'LL. I gave him a book. The");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "I love this.|I do not love this.",
                "I really love this phone|I do not really love this phone",
                "The food was great|The food was not great",
                "It isn't good|It is good",
                "I can't go|I can go",
                "I cannot go|I can go",
                "Is it good?|Isn't it good?",
                "Do you like it?|Don't you like it?",
                "What is it?|What isn't it?",
                "It's great|It's not great",
                "I'll go|I will not go",
                "I'm not happy|I'm happy",
                "Cancel my order|Do not cancel my order",
                "Please cancel it|Please do not cancel it",
                "CANCEL IT|DO NOT CANCEL IT",
                "IT IS GOOD|IT IS NOT GOOD",
                "He works here|He does not work here",
                "It worked|It did not work",
                "I have a cat|I have a cat",
                "I have seen it|I have not seen it",
                "Not bad|Bad",
                "I never said so|I said so",
                "I do not like it|I do like it",
                "Hello world|Hello world",
                "This is not|This is",
                "Not|Not",
            })
    void a_statement_is_negated(String text, String negated) {
        assertThat(of(Texts.negation(), text)).isEqualTo(negated);
    }
}
