package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.behaviour.ChangedInputs;
import org.modelunit.error.DataException;

/** A change or a rule that is wrong is told with the perturbation and the row, and with an advice that can be followed. */
class FaultyChangesTest {

    private static final class Blank {
        final int number;

        Blank(int number) {
            this.number = number;
        }
    }

    /** A record whose content cannot be read. */
    record Closed(int number) {
        @Override
        public int number() {
            throw new UnsupportedOperationException("closed");
        }
    }

    private static <I> ChangedInputs<I> apply(Perturbation<I> perturbation, List<I> inputs) {
        return new PerturbedInputs<>(perturbation, Dataset.of("rows", inputs, inputs)).all();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void what_has_no_equals_is_to_be_made_a_record() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() ->
                        apply(Perturbation.of("more", blank -> new Blank(blank.number + 1)), List.of(new Blank(1))))
                .withMessageContaining("the perturbation 'more' failed on row 0")
                .withMessageEndingWith("so nothing tells which of its objects are the same; make it a record, or give"
                        + " it equals and hashCode");
    }

    static Stream<Supplier<Throwable>> errors() {
        return Stream.of(
                StackOverflowError::new,
                () -> new AssertionError("no such age"),
                () -> new NoClassDefFoundError("Age"),
                () -> new IllegalStateException("no such age"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatever_a_change_or_a_rule_throws_names_perturbation_and_row(Supplier<Throwable> error) {
        Perturbation<Integer> change = Perturbation.of("older", age -> age == 1 ? thrown(error.get()) : age + 10);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> apply(change, numbers(3)))
                .withMessageContaining("the perturbation 'older' failed on row 1")
                .withMessageContaining(error.get().getClass().getSimpleName());

        Perturbation<Integer> rule = Perturbation.<Integer>of("older", age -> age + 10)
                .validWhere("of age", age -> age == 11 ? thrown(error.get()) : true);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> apply(rule, numbers(3)))
                .withMessageContaining("the rule 'of age' of the perturbation 'older' failed on row 1")
                .withMessageContaining(error.get().getClass().getSimpleName());
    }

    @Test
    void a_machine_without_memory_is_thrown_on() {
        assertThatThrownBy(() -> apply(
                        Perturbation.of("older", (Integer age) -> thrown(new OutOfMemoryError("heap"))), numbers(3)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T thrown(Throwable error) throws E {
        throw (E) error;
    }

    @Test
    void an_input_whose_content_cannot_be_read_names_its_row() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> apply(Perturbation.of("more", closed -> new Closed(2)), List.of(new Closed(1))))
                .withMessageContaining("the perturbation 'more' failed on row 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 999, 1000, 5000})
    void a_change_that_is_another_one_each_time_is_seen_wherever_it_is(int size) {
        AtomicInteger count = new AtomicInteger();
        Perturbation<Integer> late =
                Perturbation.of("late", number -> number < size - 60 ? number + 10_000 : -count.incrementAndGet());

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> apply(late, numbers(size)))
                .withMessageContaining("gave two answers for the same input");
    }

    @Test
    void all_of_fewer_than_a_thousand_inputs_are_changed_twice_and_a_hundred_of_more() {
        assertThat(changedTwice(1)).containsExactly(0);
        assertThat(changedTwice(999)).hasSize(999);
        assertThat(changedTwice(1000)).hasSize(100).startsWith(0, 10, 20).endsWith(970, 980, 990);
        assertThat(changedTwice(12_345)).hasSize(100).startsWith(0, 124, 247).endsWith(12_222);
    }

    private static List<Integer> changedTwice(int size) {
        Map<Integer, Integer> counts = new HashMap<>();
        apply(
                Perturbation.<Integer>of("count", number -> {
                    counts.merge(number, 1, Integer::sum);
                    return number + 1;
                }),
                numbers(size));
        return counts.keySet().stream()
                .filter(number -> counts.get(number) == 2)
                .sorted()
                .toList();
    }

    @Test
    void copies_of_a_change_that_draws_nothing_are_all_the_same_and_told() {
        Perturbation<Integer> more = Perturbation.of("more", (Integer number) -> number + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(more.copies(5), numbers(3)))
                .withMessage("the perturbation 'more' draws nothing at random, so all 5 copies of an input are the"
                        + " same; leave out copies(5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(more.then(more.named("again")).copies(2), numbers(3)))
                .withMessageContaining("draws nothing at random");
        assertThat(apply(more.copies(1), numbers(3)).copies()).hasSize(1);
    }

    @Test
    void copies_of_a_change_that_seldom_draws_stay() {
        Perturbation<Integer> rarely = Perturbation.drawn(
                "rarely", (number, draw) -> number == 1 ? number + draw.random().nextInt(1, 3) : number + 1);
        Perturbation<Integer> more = Perturbation.of("more", (Integer number) -> number + 1);

        assertThat(apply(rarely.copies(2), numbers(3)).copies()).hasSize(2);
        assertThat(apply(more.sometimes(0.9).copies(2), numbers(30)).copies()).hasSize(2);
        assertThat(apply(Perturbation.anyOf(more, rarely).copies(2), numbers(3)).copies())
                .hasSize(2);
        assertThat(apply(more.then(rarely).copies(2), numbers(3)).copies()).hasSize(2);
    }

    @Test
    void what_changes_nothing_is_told_before_its_copies_are() {
        Perturbation<Integer> nothing = Perturbation.of("nothing", (Integer number) -> number);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> apply(nothing.copies(2), numbers(3)).requireChanged())
                .withMessageContaining("changes none");
    }
}
