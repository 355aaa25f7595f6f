package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Row;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.PlannedSample;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.power.Power;
import org.modelunit.privacy.ShowingRows;

/** Errors about arguments that quote what data say: one line, whatever that is. */
@ExtendWith(ShowingRows.class)
class QuotedNamesTest {

    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Row ROW = Row.of(Row.Header.of(List.of("age", "Café")), List.of("1", "2"));

    @ParameterizedTest
    @MethodSource("org.modelunit.text.HostileText#names")
    void a_quoted_name_begins_no_line(String name) {
        NumberColumn one = NumberColumn.of(1);
        Stream.<ThrowingCallable>of(
                        () -> LabelColumn.of(LABELS, List.of(name)),
                        () -> LABELS.indexOf(name),
                        () -> Labels.of(name, name),
                        () -> ClassScores.of(Labels.of(name, "b"), List.of(one, NumberColumn.of(1, 2))),
                        () -> ROW.get(name),
                        () -> Classified.binary(List.of(name, "b", "c"), name, new double[] {0, 0, 0}),
                        () -> Classified.binary(List.of(name, "b"), name, new double[] {2, 0}),
                        () -> CostMatrix.costsIn("EUR").amount(name, "b", Double.NaN),
                        () -> CostMatrix.costsIn("EUR").amount(name, "b", 1).amount(name, "b", 2),
                        () -> Power.ofClasses(Map.of(name, -1)),
                        () -> Power.of(9).deciding(name, 30),
                        () -> new PlannedSample(9, Map.of(), Map.of(), Map.of()).of(name),
                        () -> new PlannedSample(9, Map.of(name, 9L), Map.of(), Map.of()).of("b"),
                        () -> new PlannedSample(9, Map.of(name, 9L), Map.of(), Map.of()).others(name),
                        () -> new PlannedSample(9, Map.of(), Map.of(), Map.of()).decidedFor(name),
                        () -> new PlannedSample(9, Map.of(), Map.of(), Map.of()).deviation(name),
                        () -> Row.Header.of(List.of(name, name)),
                        () -> new Query(name, NumberColumn.of(1), NumberColumn.of(1, 2)),
                        () -> Ranked.of(List.of(new Query(name, one, one), new Query(name, one, one))))
                .forEach(call -> {
                    Throwable error = catchThrowable(call);
                    assertThat(error).isInstanceOf(IllegalArgumentException.class);
                    assertThat(error.getMessage())
                            .contains(PrintableText.of(name))
                            .hasLineCount(1);
                    assertThat(error.getMessage().codePoints()).noneMatch(PrintableText::isHidden);
                });
    }

    @Test
    void a_name_that_looks_like_a_known_one_is_told_apart() {
        assertThat(catchThrowable(() -> LABELS.indexOf("b\u0430d"))) // a Cyrillic a
                .hasMessageEndingWith("; it looks like 'bad', but holds U+0430 where that holds U+0061");
        assertThat(catchThrowable(() -> ROW.get("Cafe\u0301")))
                .hasMessageEndingWith(
                        "but holds U+0065 U+0301 where that holds U+00E9, which is another Unicode normal form");
        assertThat(catchThrowable(() -> ROW.get("Age"))).hasMessageEndingWith("; did you mean 'age'?");
    }
}
