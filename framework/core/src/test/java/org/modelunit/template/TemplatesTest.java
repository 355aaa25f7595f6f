package org.modelunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.column.Labels;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.lexicon.Lexicons;
import org.modelunit.perturbation.PerturbedTexts;
import org.modelunit.perturbation.text.Texts;

class TemplatesTest {

    private static List<String> texts(Dataset<TemplateCase, String> cases) {
        return cases.inputs().stream().map(TemplateCase::text).toList();
    }

    private static Templates praise() {
        return Templates.of("I {really|truly} {love|like} this {product}.")
                .with("product", "phone", "camera")
                .labelled("positive");
    }

    @Test
    void all_cases_are_in_order() {
        Dataset<TemplateCase, String> cases = praise().all();

        assertThat(texts(cases))
                .containsExactly(
                        "I really love this phone.",
                        "I really love this camera.",
                        "I really like this phone.",
                        "I really like this camera.",
                        "I truly love this phone.",
                        "I truly love this camera.",
                        "I truly like this phone.",
                        "I truly like this camera.");
        assertThat(cases.truth()).containsOnly("positive");
        assertThat(cases.design().isComplete()).isTrue();
        assertThat(cases.contentDigest()).isNotEmpty().isEqualTo(praise().all().contentDigest());
    }

    @Test
    void a_placeholder_is_the_same_word_wherever_it_stands() {
        assertThat(texts(Templates.of("{x} is {x}")
                        .with("x", "a", "b")
                        .labelled("same")
                        .all()))
                .containsExactly("a is a", "b is b");
    }

    @Test
    void what_is_known_of_words_can_be_sliced_by() {
        Dataset<TemplateCase, String> cases = Templates.of("{name} called.", "Somebody called.")
                .with(
                        "name",
                        Lexicon.of("Anna")
                                .labelled("gender", "female")
                                .and(Lexicon.of("Tom").labelled("gender", "male")))
                .labelled("neutral")
                .all();

        assertThat(cases.inputs().stream().map(each -> each.value("name")).toList())
                .containsExactly("Anna", "Tom", null);
        assertThat(cases.inputs().stream()
                        .map(each -> each.value("name", "gender"))
                        .toList())
                .containsExactly("female", "male", null);
        assertThat(cases.inputs().get(0).value("name", "age")).isNull();
    }

    @Test
    void templates_are_joined_with_their_truths() {
        Dataset<TemplateCase, String> cases = praise().and(Templates.of("I hate this {product}.")
                        .labelled("negative")
                        .with("product", "phone"))
                .named("sentiment")
                .all();

        assertThat(cases.name()).isEqualTo("sentiment");
        assertThat(cases.size()).isEqualTo(9);
        assertThat(cases.truth().get(8)).isEqualTo("negative");
    }

    @Test
    void a_sample_has_different_cases_and_is_the_same_each_time() {
        Templates many = Templates.of("{a} {b} {c} {d} {e} {f}").labelled("x");
        for (String each : List.of("a", "b", "c", "d", "e", "f")) {
            many = many.with(each, Lexicons.firstNames());
        }
        List<String> drawn = texts(many.sampled(500));

        assertThat(drawn).hasSize(500).doesNotHaveDuplicates().isEqualTo(texts(many.sampled(500)));
        assertThat(many.sampled(500).design().isComplete()).isFalse();
        assertThat(new HashSet<>(drawn.stream().map(text -> text.split(" ")[0]).toList()))
                .hasSizeGreaterThan(80);
    }

    @Test
    void each_case_has_the_same_chance() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            Templates five = Templates.of("{a|b|c|d|" + i + "}").labelled("x");
            texts(five.sampled(2))
                    .forEach(text -> counts.merge(text.matches("[a-d]") ? text : "other", 1, Integer::sum));
        }

        assertThat(counts.values()).hasSize(5).allSatisfy(count -> assertThat(count)
                .isBetween(720, 880));
    }

    @Test
    void a_sample_of_all_is_no_sample() {
        assertThat(texts(praise().sampled(8))).containsExactlyInAnyOrderElementsOf(texts(praise().all()));
        assertThat(praise().sampled(8).design().isComplete()).isTrue();
        assertThat(praise().sampled(7).design().isComplete()).isFalse();
        assertThatThrownBy(() -> praise().sampled(9))
                .hasMessage(
                        "the templates of templates give 8 different texts, so 9 cannot be drawn; draw fewer, or take"
                                + " all()");
        assertThatThrownBy(() -> praise().sampled(0)).hasMessageContaining("1 case or more");
    }

    @Test
    void a_text_that_two_templates_give_counts_once_and_has_one_truth() {
        Templates same = Templates.of("{a|b} c", "a {c|d}").labelled("x");

        assertThat(texts(same.all())).containsExactly("a c", "b c", "a d");
        assertThat(same.sampled(3).size()).isEqualTo(3);
        assertThatThrownBy(() -> Templates.of("a")
                        .labelled("x")
                        .and(Templates.of("a").labelled("y"))
                        .all())
                .hasMessage("\"a\" has two truths, 'x' and 'y', by the templates \"a\" and \"a\"; mend one of them");
    }

    @Test
    void braces_and_bars_are_escaped() {
        assertThat(texts(Templates.of("\\{{a\\|b|c\\}}\\} \\\\ |").labelled("x").all()))
                .containsExactly("{a|b} \\ |", "{c}} \\ |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I {like; character 3 of the template \"I {like\" opens a brace that is never closed",
                "I like}; character 7 of the template \"I like}\" closes a brace that was never opened",
                "a {b|}; character 3 of the template \"a {b|}\" opens alternatives, and one is blank",
                "a {}; character 3 of the template \"a {}\" opens braces with nothing in them",
                "a {b|b}; character 3 of the template \"a {b|b}\" opens alternatives, and two are the same",
                "a {b|{c}}; character 6 of the template \"a {b|{c}}\" opens a brace inside of another one",
                "a \\n; character 3 of the template \"a \\n\" is a backslash before nothing that needs one",
                "a \\; character 3 of the template \"a \\\" is a backslash before nothing that needs one",
                "' '; a template is blank",
            })
    void what_cannot_be_read_is_told(String template, String message) {
        assertThatThrownBy(() -> Templates.of(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void what_is_not_filled_or_labelled_is_told() {
        assertThatThrownBy(() -> Templates.of("a {b}").labelled("x").all())
                .hasMessage("nothing fills the placeholder {b} of the template \"a {b}\"; add .with(\"b\", …), or write"
                        + " \\{ for a brace in the text");
        assertThatThrownBy(() -> Templates.of("a").all()).hasMessageContaining("has no truth; add .labelled(…)");
        assertThatThrownBy(() -> praise().with("prodct", "pen"))
                .hasMessage("no template has the placeholder {prodct}; did you mean 'product'?; they have {product}");
        assertThatThrownBy(() -> praise().with("product", "pen")).hasMessageContaining("is filled twice");
        assertThatThrownBy(() -> praise().labelled("other")).hasMessageContaining("each template has a truth");
        assertThatThrownBy(() -> Templates.of("{a}").with("a", "b", "b")).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Templates.of("{a}").with("a", "")).hasMessageContaining("is empty");
    }

    @Test
    void too_many_cases_are_told() {
        Templates many = Templates.of("{a} {b} {c} {d}").labelled("x");
        for (String each : List.of("a", "b", "c", "d")) {
            many = many.with(each, Lexicons.firstNames());
        }
        Templates most = many;
        assertThatThrownBy(most::all)
                .hasMessageContaining("157,351,936 cases, and at most 1,000,000 are all tried; draw some");
        Templates endless = Templates.of("{a|b}".repeat(64)).labelled("x");
        assertThatThrownBy(() -> endless.sampled(1)).hasMessageContaining("more cases than can be numbered");
        assertThat(Templates.of("{a|b}".repeat(62)).labelled("x").sampled(3).size())
                .isEqualTo(3);
    }

    @Test
    void a_classifier_of_texts_answers_for_cases_and_their_changed_texts() {
        Classifier<String> model = Classifier.of("words", Labels.of("negative", "positive"), text ->
                new double[] {0.4, text.contains("love") ? 0.6 : 0.3});
        Evaluation<TemplateCase, ?> evaluation = Evaluation.of(Templates.reading(model), praise().all());

        assertThat(Evaluation.of(Templates.reading(model), praise().all()).value(Metrics.accuracy()))
                .isEqualTo(0.5);
        assertThat(evaluation.provenance().model().name()).isEqualTo("words");
        assertThat(Texts.upperCase()
                        .in(TemplateCase::text, TemplateCase::withText)
                        .probe(Templates.reading(model), praise().all())
                        .counts()
                        .changed())
                .isEqualTo(8);
        assertThat(PerturbedTexts.of(Texts.upperCase(), "a")).isEqualTo("A");
    }

    @Test
    void hostile_names_and_texts_are_shown_in_messages_and_not_sent() {
        String hostile = "a\u202E\u0000\n\u001B[31m";
        Templates templates = Templates.of("I {" + hostile + "} it");
        List<ThrowingCallable> wrong = List.of(
                () -> templates.with("other" + hostile, "x"),
                () -> templates.with("a", "x"),
                () -> templates.with(hostile, "x").with(hostile, "y"),
                templates::all,
                () -> templates.with(hostile, "x").all(),
                () -> Templates.of("{" + hostile),
                () -> Templates.of("x").labelled(hostile).labelled(hostile),
                () -> Templates.of(hostile)
                        .labelled(hostile)
                        .and(Templates.of(hostile).labelled("b"))
                        .all(),
                () -> Templates.of("x").named(hostile).labelled("b").sampled(2));

        assertThat(wrong).allSatisfy(call -> assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(error ->
                        assertThat(error.getMessage()).contains("\\u202E").matches("[^\\x00-\\x1F\u202E]*")));
    }
}
