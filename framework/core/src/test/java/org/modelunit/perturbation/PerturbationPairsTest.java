package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Dataset;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Group;
import org.modelunit.claim.Term.Names;
import org.modelunit.claim.Term.Quantity;
import org.modelunit.perturbation.text.Texts;

/** What makes another perturbation of one goes with everything else that does, in any order and twice. */
class PerturbationPairsTest {

    private static final List<String> INPUTS = IntStream.range(0, 40)
            .mapToObj(i -> "please refund the money of order number " + i + " today")
            .toList();
    private static final Dataset<String, Integer> DATA =
            Dataset.of("texts", INPUTS, IntStream.range(0, 40).boxed().toList());
    private static final Map<String, UnaryOperator<Perturbation<String>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("named", each -> each.named("other"));
        ALL.put("then", each -> each.then(Texts.doublings()));
        ALL.put("after", each -> Texts.doublings().then(each));
        ALL.put("sometimes", each -> each.sometimes(0.7));
        ALL.put("copies", each -> each.copies(2));
        ALL.put("at", each -> each.at(0.2));
        ALL.put("in", each -> each.in(text -> text, (before, after) -> after));
        ALL.put("sparing", each -> each.sparing("refund"));
        ALL.put("validWhere", each -> each.validWhere("short", text -> text.length() < 200));
        ALL.put("onlyWhereRight", Perturbation::onlyWhereRight);
        ALL.put("anyOf", each -> Perturbation.anyOf(each, Texts.drops()));
    }

    static Stream<Arguments> pairs() {
        return ALL.keySet().stream().flatMap(one -> ALL.keySet().stream().map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void each_goes_with_each_other(String one, String other) {
        Perturbation<String> both =
                ALL.get(other).apply(ALL.get(one).apply(Texts.typos().at(0.5)));
        for (String third : ALL.keySet()) {
            Perturbation<String> perturbation = ALL.get(third).apply(both);
            var inputs = new PerturbedInputs<>(perturbation, DATA).all();
            inputs.requireChanged();
            assertThat(inputs.perturbation()).isNotBlank();
            assertThat(inputs.copies()).hasSize(perturbation.recipe().copies());
        }
    }

    private static Term option(Perturbation<String> perturbation, String name) {
        Group said = perturbation.recipe().terms();
        return said.terms().get(name);
    }

    private static List<String> changed(Perturbation<String> perturbation) {
        List<String> all = new ArrayList<>();
        new PerturbedInputs<>(perturbation, DATA).all().copies().forEach(copy -> all.addAll(copy.inputs()));
        return all;
    }

    @Test
    void words_that_are_spared_twice_are_all_spared() {
        Perturbation<String> twice =
                Texts.typos().at(1).sparing("refund", "money").sparing("Money", "today");

        assertThat(changed(twice)).allSatisfy(text -> assertThat(text).contains("refund", "money", "today"));
        assertThat(changed(twice)).isEqualTo(changed(Texts.typos().at(1).sparing("today", "money", "refund")));
        assertThat(option(twice, "sparing")).isEqualTo(new Names(List.of("money", "refund", "today")));
    }

    @Test
    void words_are_spared_in_parts_that_spare_some_of_their_own() {
        Perturbation<String> joined =
                Texts.typos().at(1).sparing("refund").then(Texts.upperCase()).sparing("money");

        assertThat(changed(joined)).allSatisfy(text -> assertThat(text).contains("REFUND", "money"));
    }

    @Test
    void sometimes_of_sometimes_is_as_often_as_both_together() {
        Perturbation<String> seldom = Texts.upperCase().sometimes(0.5).sometimes(0.5);
        List<String> many = IntStream.range(0, 4000).mapToObj(i -> "text " + i).toList();
        var inputs = new PerturbedInputs<>(seldom, Dataset.of("many", many, many)).all();

        assertThat(inputs.copies().get(0).isChanged().cardinality()).isBetween(890, 1110); // 1000 ± 4 deviations
        assertThat(option(seldom, "probability")).isEqualTo(new Quantity(0.25));
        assertThat(seldom).hasToString("upper case, with probability 0.5, with probability 0.5");
    }
}
