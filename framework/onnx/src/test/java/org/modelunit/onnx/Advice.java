package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.modelunit.Classifier;
import org.modelunit.Embedder;
import org.modelunit.IntervalRegressor;
import org.modelunit.MultiLabelClassifier;
import org.modelunit.Regressor;

/** Advice of an error that is followed to the letter: what is wrong fails with it, and what it says works. */
final class Advice {

    private Advice() {}

    /** Something that a user does, which ends with as many answers as there are rows, or with an error. */
    interface Doing {
        void run() throws Exception;
    }

    /** What a user did and what the error of it has to say, then each of the ways that it offers. */
    static DynamicTest followed(String advice, Doing wrong, Doing... ways) {
        return dynamicTest(advice, () -> {
            assertThatThrownBy(wrong::run).message().contains(advice);
            assertThat(ways).isNotEmpty();
            for (Doing way : ways) {
                way.run();
            }
        });
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    static <I> Doing number(OnnxModel file, ModelInputs<I> inputs, I... rows) {
        return () -> {
            try (Regressor<I> model = file.regressor(inputs)) {
                assertThat(model.predictAll(List.of(rows)).size()).isEqualTo(rows.length);
            }
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    static <I> Doing number(String file, ModelInputs<I> inputs, I... rows) {
        return number(Models.open(file), inputs, rows);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    static <R extends Record> Doing number(String file, Class<R> type, R... rows) {
        return () -> {
            try (Regressor<R> model = Models.open(file).regressor(type)) {
                assertThat(model.predictAll(List.of(rows)).size()).isEqualTo(rows.length);
            }
        };
    }

    static Doing number(OnnxModel file) {
        return () -> {
            try (Regressor<float[]> model = file.regressor(Models.AS_THEY_ARE)) {
                assertThat(model.predictAll(Models.rows()).size()).isEqualTo(40);
            }
        };
    }

    static Doing classes(OnnxModel file) {
        return () -> {
            try (Classifier<float[]> model = file.classifier(Models.AS_THEY_ARE)) {
                assertThat(model.predictAll(Models.rows()).size()).isEqualTo(40);
            }
        };
    }

    static Doing labels(OnnxModel file) {
        return () -> {
            try (MultiLabelClassifier<float[]> model =
                    file.multiLabelClassifier(ModelInputs.inputs(float[].class).matrix("X", row -> row))) {
                assertThat(model.predictAll(Models.rows()).size()).isEqualTo(40);
            }
        };
    }

    static Doing interval(OnnxModel file) {
        return () -> {
            try (IntervalRegressor<float[]> model =
                    file.intervalRegressor(ModelInputs.inputs(float[].class).matrix("X", row -> row))) {
                assertThat(model.predictAll(List.of(new float[] {1, 2, 3, 4})).size())
                        .isEqualTo(1);
            }
        };
    }

    static Doing vectors(String file, ModelInputs<long[]> inputs, Pooling pooling, long[]... rows) {
        return () -> {
            try (Embedder<long[]> model = Models.open(file).embedder(inputs, pooling)) {
                assertThat(model.predictAll(List.of(rows)).size()).isEqualTo(rows.length);
            }
        };
    }
}
