package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.onnx.Advice.followed;
import static org.modelunit.onnx.Advice.number;
import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;

/** What errors about records advise, followed once each. */
class FollowedRecordAdviceTest {

    record Three(float a, float b, float c) {}

    record Four(float a, float b, float c, float d) {
        float[] encode() {
            return new float[] {a, b, c, d};
        }
    }

    record Boxed(float a, float b, float c, @Nullable Float d) {}

    record Maybe(float a, float b, float c, OptionalDouble d) {}

    record Long4(long a, float b, float c, float d) {}

    record Double4(double a, float b, float c, float d) {}

    record Text4(String a, float b, float c, float d) {}

    record OneNumber(float numbers, String sex) {}

    record OtherName(float[] figures, String sex) {}

    record Numbers(float[] numbers, String sex) {}

    record Listed(List<Float> numbers, String sex) {}

    record WithMore(float[] numbers, String sex, int age) {}

    record Both(float[] numbers, String sex, String Sex_) {}

    @TestFactory
    Stream<DynamicTest> components_and_inputs() {
        Numbers ada = new Numbers(new float[] {1, 2}, "female");
        return Stream.of(
                followed(
                        "give a record with one component for each column, in the order of training, or an encoder:"
                                + " Three::encode",
                        number("sklearn-regressor", Three.class, new Three(1, 2, 3)),
                        number("sklearn-regressor", Four.class, new Four(1, 2, 3, 4)),
                        () -> {
                            try (Regressor<Four> model =
                                    Models.open("sklearn-regressor").regressor(Four::encode)) {
                                assertThat(model.predictAll(List.of(new Four(1, 2, 3, 4)))
                                                .size())
                                        .isEqualTo(1);
                            }
                        }),
                followed(
                        "declare it as an array or a List, or say the input by its name:"
                                + " inputs(OneNumber.class).matrix(\"numbers\", …)",
                        number("matrix-beside-column", OneNumber.class, new OneNumber(1, "female")),
                        number("matrix-beside-column", Numbers.class, ada),
                        number("matrix-beside-column", Listed.class, new Listed(List.of(1f, 2f), "male")),
                        number(
                                "matrix-beside-column",
                                inputs(OneNumber.class).matrix("numbers", one -> new float[] {one.numbers, 1}),
                                new OneNumber(1, "female"))),
                followed(
                        "give a component of that name that is an array or a List, or say the input by its name:"
                                + " inputs(OtherName.class).matrix(\"numbers\", …)",
                        number("matrix-beside-column", OtherName.class, new OtherName(new float[2], "male")),
                        number("matrix-beside-column", Numbers.class, ada),
                        number(
                                "matrix-beside-column",
                                inputs(OtherName.class).matrix("numbers", OtherName::figures),
                                new OtherName(new float[2], "male"))),
                followed(
                        "rename the component like its input, or bind a record that has the model's inputs only",
                        number("matrix-beside-column", WithMore.class, new WithMore(new float[2], "male", 3)),
                        number("matrix-beside-column", Numbers.class, ada)),
                followed(
                        "or say the input by its name: inputs(OneSex.class).column(\"sex\", …)",
                        number("matrix-beside-column", OneSex.class, new OneSex(new float[2], "male")),
                        number(
                                "matrix-beside-column",
                                inputs(OneSex.class).column("sex", OneSex::gender),
                                new OneSex(new float[2], "male")),
                        number("matrix-beside-column", Numbers.class, ada)),
                followed(
                        "there is no component 'e' of Four",
                        () -> inputs(Four.class).columns("X", List.of("a", "b", "c", "e")),
                        number(
                                "sklearn-regressor",
                                inputs(Four.class).columns("X", List.of("a", "b", "c", "d")),
                                new Four(1, 2, 3, 4))),
                followed(
                        "has no columns, only rows and records have; say matrix(…) or values(…)",
                        () -> inputs(float[].class).columns("X", List.of("a")),
                        number("sklearn-regressor", inputs(float[].class).matrix("X", row -> row), new float[4]),
                        number("sklearn-regressor", inputs(float[].class).values("X", row -> row), new float[4])));
    }

    record OneSex(float[] numbers, String gender) {}

    @TestFactory
    Stream<DynamicTest> values_of_components() {
        return Stream.of(
                followed(
                        "declare it as a number, boolean or OptionalDouble, or encode it as training did",
                        number("sklearn-regressor", Text4.class, new Text4("1", 2, 3, 4)),
                        number("sklearn-regressor", Four.class, new Four(1, 2, 3, 4)),
                        () -> {
                            try (Regressor<Text4> model = Models.open("sklearn-regressor")
                                    .regressor((Text4 row) ->
                                            new float[] {Float.parseFloat(row.a), row.b, row.c, row.d})) {
                                assertThat(model.predictAll(List.of(new Text4("1", 2, 3, 4)))
                                                .size())
                                        .isEqualTo(1);
                            }
                        }),
                followed(
                        "declare it as OptionalDouble if a number may be missing, or give it a default",
                        number("sklearn-regressor", Boxed.class, new Boxed(1, 2, 3, null)),
                        number("sklearn-regressor", Maybe.class, new Maybe(1, 2, 3, OptionalDouble.of(4))),
                        number("sklearn-regressor", Boxed.class, new Boxed(1, 2, 3, 0f))),
                followed(
                        "a float cannot hold, as the input takes it, without changing it; export the model with an input that can,"
                                + " or declare the component as double if rounding does no harm",
                        number("sklearn-regressor", Long4.class, new Long4(16_777_217, 2, 3, 4)),
                        number("double-regressor", Long4.class, new Long4(16_777_217, 2, 3, 4)),
                        number("sklearn-regressor", Double4.class, new Double4(16_777_217, 2, 3, 4))),
                followed(
                        "a float cannot hold, as the input takes it, without changing it",
                        number("sklearn-regressor", Long4.class, new Long4(9_007_199_254_740_993L, 2, 3, 4)),
                        number("sklearn-regressor", Double4.class, new Double4(9_007_199_254_740_993L, 2, 3, 4))),
                followed(
                        "a double cannot hold, as the input takes it, without changing it",
                        number("double-regressor", Long4.class, new Long4(9_007_199_254_740_993L, 2, 3, 4)),
                        number("double-regressor", Double4.class, new Double4(9_007_199_254_740_993L, 2, 3, 4))),
                followed(
                        "scale it as training did, or export the model with a double input",
                        number("sklearn-regressor", Double4.class, new Double4(1e39, 2, 3, 4)),
                        number("sklearn-regressor", Double4.class, new Double4(1e39 / 1e38, 2, 3, 4)),
                        number("double-regressor", Double4.class, new Double4(1e39, 2, 3, 4))));
    }

    @TestFactory
    Stream<DynamicTest> passes() {
        OnnxModel fixed = Models.open("fixed-batch").labels("a", "b", "c");
        Dataset<float[], String> data = Dataset.of("rows", List.of(new float[4], new float[4]), List.of("a", "b"));
        return Stream.of(followed(
                "export it with an open first axis, or evaluate in batches of 1: Evaluation.of(model, dataset, 1)",
                () -> {
                    try (Classifier<float[]> model = fixed.classifier(Models.AS_THEY_ARE)) {
                        Evaluation.of(model, data);
                    }
                },
                () -> {
                    try (Classifier<float[]> model = fixed.classifier(Models.AS_THEY_ARE)) {
                        assertThat(Evaluation.of(model, data, 1).outcomes().size())
                                .isEqualTo(2);
                    }
                },
                Advice.classes(Models.open("torch-probabilities").labels("a", "b", "c"))));
    }
}
