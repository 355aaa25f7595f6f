package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.behaviour.Answers.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.column.Labels;
import org.modelunit.perturbation.Perturbation;

/** Models that break when all of one to three components or words have changed, which is then what has to be found. */
class PlantedRulesTest {

    private static final int FEW = 10;
    private static final int MANY = 200;

    record Twenty(
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            int i,
            int j,
            int k,
            int l,
            int m,
            int n,
            int o,
            int p,
            int q,
            int r,
            int s,
            int t) {

        static Twenty of(int value) {
            return new Twenty(
                    value, value, value, value, value, value, value, value, value, value, value, value, value, value,
                    value, value, value, value, value, value);
        }

        int[] values() {
            return new int[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t};
        }
    }

    private static TreeSet<Integer> planted(Random random, int of) {
        int size = 1 + random.nextInt(3);
        TreeSet<Integer> rule = new TreeSet<>();
        while (rule.size() < size) {
            rule.add(random.nextInt(of));
        }
        return rule;
    }

    private static <I> BehaviourVerdict verdict(Classifier<I> model, Perturbation<I> change, I input) {
        Dataset<I, String> data = Dataset.of("one", List.of(input), List.of("as it was"));
        return change.probe(model, data).claim(label().stays()).judge();
    }

    private interface Flips<I> {
        boolean of(I input);
    }

    private static <I> Classifier<I> model(Flips<I> flips) {
        return Classifier.of(
                "planted",
                Labels.of("as it was", "another"),
                input -> flips.of(input) ? new double[] {0, 1} : new double[] {1, 0});
    }

    @Test
    void of_20_components_those_that_matter_are_found() {
        findsComponents(FEW);
    }

    private static void findsComponents(int rules) {
        int found = 0;
        for (int seed = 0; seed < rules; seed++) {
            TreeSet<Integer> rule = planted(new Random(seed), 20);
            Classifier<Twenty> model = model(input -> rule.stream().allMatch(place -> input.values()[place] != 1));
            BehaviourVerdict verdict =
                    verdict(model, Perturbation.of("all others", (Twenty input) -> Twenty.of(2)), Twenty.of(1));
            CounterExample<?> example = verdict.counterExample().orElseThrow();
            assertThat(example.asked()).isLessThanOrEqualTo(1000);
            assertThat(example.note()).isEmpty();
            int[] after = ((Twenty) example.after()).values();
            TreeSet<Integer> left = IntStream.range(0, 20)
                    .filter(place -> after[place] != 1)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(left).as("irreducible, seed " + seed).hasSizeLessThanOrEqualTo(rule.size());
            found += left.equals(rule) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(rules * 95 / 100);
    }

    @Test
    void of_30_words_those_that_matter_are_found() {
        findsWords(FEW);
    }

    private static void findsWords(int rules) {
        int found = 0;
        for (int seed = 0; seed < rules; seed++) {
            Random random = new Random(1000 + seed);
            TreeSet<Integer> rule = planted(random, 30);
            List<String> words =
                    IntStream.range(0, 30).mapToObj(i -> "word" + i + "abc").toList();
            // one word alone changes the answer back if it is not there at all: the rule is on changed words
            Classifier<String> model = model(text -> {
                List<String> given = Arrays.asList(text.split(" "));
                return rule.stream().allMatch(place -> given.contains("word" + place + "acb"));
            });
            BehaviourVerdict verdict = verdict(
                    model,
                    Perturbation.of("slips", (String text) -> text.replace("abc", "acb")),
                    String.join(" ", words));
            CounterExample<?> example = verdict.counterExample().orElseThrow();
            assertThat(example.asked()).isLessThanOrEqualTo(1000);
            List<String> left = new ArrayList<>(
                    Arrays.asList(example.after().toString().strip().split(" ")));
            List<String> needed =
                    rule.stream().map(place -> "word" + place + "acb").toList();
            assertThat(left).as("irreducible, seed " + seed).containsAll(needed);
            assertThat(example.differences()).hasSize(rule.size());
            found += left.equals(needed) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(rules * 95 / 100);
    }

    @Test
    void differences_that_are_needless_once_other_words_are_gone_are_undone() {
        // at least as many slips as words without one: each word that goes makes a slip needless
        Classifier<String> model = model(text -> {
            long slips = Arrays.stream(text.split(" "))
                    .filter(word -> word.contains("acb"))
                    .count();
            return slips > 0 && 2 * slips >= text.split(" ").length;
        });
        for (int count = 2; count <= 20; count++) {
            BehaviourVerdict verdict = verdict(
                    model,
                    Perturbation.of("slips", (String text) -> text.replace("abc", "acb")),
                    IntStream.range(0, count).mapToObj(i -> "word" + i + "abc").collect(Collectors.joining(" ")));
            CounterExample<?> example = verdict.counterExample().orElseThrow();
            assertThat(example.note()).isEmpty();
            assertThat(example.differences()).as(count + " words").hasSize(1);
        }
    }

    @Test
    void of_20_cells_those_that_matter_are_found() {
        findsCells(FEW);
    }

    private static void findsCells(int rules) {
        Row.Header header =
                Row.Header.of(IntStream.range(0, 20).mapToObj(i -> "c" + i).toList());
        for (int seed = 0; seed < rules; seed++) {
            TreeSet<Integer> rule = planted(new Random(2000 + seed), 20);
            Classifier<Row> model = model(row ->
                    rule.stream().allMatch(place -> row.cells().get(place).equals("y")));
            Row input = Row.of(header, IntStream.range(0, 20).mapToObj(i -> "x").toList());
            BehaviourVerdict verdict = verdict(
                    model,
                    Perturbation.of(
                            "all y",
                            (Row row) -> Row.of(
                                    header,
                                    row.cells().stream().map(cell -> "y").toList())),
                    input);
            assertThat(verdict.counterExample().orElseThrow().differences().stream()
                            .map(PairDifference::column))
                    .containsExactlyElementsOf(
                            rule.stream().map(place -> "c" + place).toList());
        }
    }

    @Test
    @Tag("slow")
    void of_many_rules_those_that_matter_are_found() {
        findsComponents(MANY);
        findsWords(MANY);
        findsCells(MANY);
    }
}
