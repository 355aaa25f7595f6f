package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Regressor;
import org.modelunit.error.DataException;

/** What an edge is put into: records whose components are of classes of their own, or cannot be read. */
class EdgesInRecordsTest {

    record Listed(ArrayList<Double> numbers) {}

    record Mapped(TreeMap<String, Double> sorted, HashMap<String, Double> hashed) {}

    record Linked(LinkedList<Double> numbers, double number) {}

    private static <I> ProbedLaws rejectingNan(List<I> inputs) {
        return Laws.ofRegressors().rejecting(Edge.NAN).probe(Regressor.of("all", (I input) -> 1.0), inputs);
    }

    private static Listed listed(double number) {
        return new Listed(new ArrayList<>(List.of(number, 2.0)));
    }

    private static Mapped mapped(double number) {
        return new Mapped(new TreeMap<>(Map.of("a", number)), new HashMap<>(Map.of("b", number)));
    }

    @Test
    void an_edge_that_could_not_be_put_in_is_no_rejection_by_the_model() {
        assertThat(rejectingNan(List.of(listed(1), listed(3))).broken())
                .anySatisfy(verdict -> assertThat(verdict.finding()).contains("NaN in 'numbers[0]' of row 0"));
        assertThat(rejectingNan(List.of(mapped(1), mapped(3))).broken())
                .anySatisfy(verdict -> assertThat(verdict.finding()).contains("NaN in 'sorted.a' of row 0"));
        assertThat(rejectingNan(List.of(mapped(1), mapped(3))).broken().toString())
                .contains("2 answered and 0 rejected");
    }

    @Test
    void a_class_that_nothing_else_can_be_given_for_has_no_place() {
        LinkedList<Double> numbers = new LinkedList<>(List.of(1.0));
        assertThat(rejectingNan(List.of(new Linked(numbers, 1), new Linked(numbers, 2)))
                        .toString())
                .contains("NaN in 'number' of row 0")
                .doesNotContain("numbers[0]");
        record OnlyLinked(LinkedList<Double> numbers) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rejectingNan(List.of(new OnlyLinked(numbers), new OnlyLinked(numbers))))
                .withMessageContaining("NAN is declared, but no input of inputs has a place for");
    }

    record Picky(int number, Throwable thrown) {
        @Override
        public int number() {
            if (number == 1) {
                throw EdgesInRecordsTest.<RuntimeException>sneaky(thrown);
            }
            return number;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class})
    void a_component_that_cannot_be_read_names_its_row(Class<? extends Throwable> type) throws Exception {
        Throwable thrown = type == AssertionError.class
                ? new AssertionError("secret Ann")
                : type.getConstructor(String.class).newInstance("secret Ann");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> rejectingNan(List.of(new Picky(0, thrown), new Picky(1, thrown))))
                .withMessageContaining("the component 'number' of Picky failed on row 1")
                .withMessageContaining(type.getSimpleName());
    }

    @Test
    void a_machine_without_memory_is_thrown_on() {
        Throwable thrown = new OutOfMemoryError("heap");
        assertThatThrownBy(() -> rejectingNan(List.of(new Picky(0, thrown), new Picky(1, thrown))))
                .isSameAs(thrown);
    }
}
