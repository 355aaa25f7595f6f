package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Regressor;
import org.modelunit.privacy.ShownValues;
import org.modelunit.privacy.Told;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;

/** Inputs with a secret: no error of a model tells it, unless that is allowed. */
class InputsLeakTest {

    private static final String SECRET = "4711";

    record Doubles(double a, double b) {}

    record Longs(long a, long b) {}

    record Throwing(double a, double b) {
        @Override
        public double a() {
            return Integer.parseInt("Zaphod" + SECRET);
        }
    }

    private static <R extends Record> double answer(String file, Class<R> type, R row) {
        try (Regressor<R> model = Models.open(file).regressor(type)) {
            return model.predictAll(List.of(row)).get(0);
        }
    }

    private static double encoded(Encoder<String> encoder) {
        try (Regressor<String> model = Models.open("float-as-it-is").regressor(encoder)) {
            return model.predictAll(List.of("Zaphod" + SECRET)).get(0);
        }
    }

    private static Map<String, Callable<?>> occasions() {
        Map<String, Callable<?>> occasions = new LinkedHashMap<>();
        occasions.put("a number too large", () -> answer("float-as-it-is", Doubles.class, new Doubles(4711e300, 0)));
        occasions.put(
                "a number that is changed",
                () -> answer("double-as-it-is", Longs.class, new Longs(999999999999944711L, 0)));
        occasions.put("a component that throws", () -> answer("float-as-it-is", Throwing.class, new Throwing(1, 2)));
        occasions.put("an encoder that throws", () -> encoded(text -> new float[] {Integer.parseInt(text), 0}));
        occasions.put("an encoder that gives nothing", () -> encoded(text -> null));
        occasions.put("an answer that is no number", () -> encoded(text -> new float[] {Float.NaN, 0}));
        return occasions;
    }

    private static Stream<DynamicTest> each(RowsShown rows, boolean isTold) {
        return occasions().entrySet().stream()
                .map(occasion -> DynamicTest.dynamicTest(occasion.getKey(), () -> {
                    String told = Told.by(rows, occasion.getValue());
                    assertThat(told).contains("ModelException");
                    assertThat(told.contains(SECRET) || told.contains("4.711E303"))
                            .as(told)
                            .isEqualTo(isTold);
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_by_default() {
        return each(RowsShown.IDS, false);
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_where_other_columns_are_shown() {
        return each(new RowsShown(Mode.VALUES, List.of("b"), 5, 2048), false);
    }

    @TestFactory
    Stream<DynamicTest> each_occasion_tells_it_where_all_may_be_told() {
        return each(new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048), true);
    }
}
