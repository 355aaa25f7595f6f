package org.modelunit.onnx;

import static org.modelunit.onnx.Advice.followed;
import static org.modelunit.onnx.Advice.number;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Regressor;

/** What errors about inputs and the values for them advise, followed once each. */
class FollowedInputAdviceTest {

    private static final Object DIGITS = new int[] {1, 2, 3};

    record Passenger(float[] numeric, String sex) {}

    private static ModelInputs<Object> x() {
        return inputs(Object.class).values("x", any -> any);
    }

    private static ModelInputs<Object> mixed() {
        return inputs(Object.class).matrix("numeric", any -> new float[3]).column("sex", any -> "male");
    }

    private static ModelInputs<Object> numeric() {
        return inputs(Object.class).matrix("numeric", any -> new float[3]).constant("factor", 2);
    }

    private static ModelInputs<long[]> tokens(String input, String mask, Padding padding) {
        return inputs(long[].class).tokens(input, mask, ids -> ids, padding).zeros("token_type_ids", "input_ids");
    }

    private static final long[] TEXT = {5, 6, 7};

    @TestFactory
    Stream<DynamicTest> which_inputs_there_are() {
        return Stream.of(
                followed(
                        "there is no input 'sexe'; did you mean 'sex'?",
                        number("mixed-inputs", mixed().column("sexe", any -> "male"), DIGITS),
                        number("mixed-inputs", mixed().constant("factor", 2), DIGITS)),
                followed(
                        "name the inputs as the file does: 'numeric', 'sex', 'factor'",
                        number("mixed-inputs", mixed().constant("unknown", 2), DIGITS),
                        number("mixed-inputs", mixed().constant("factor", 2), DIGITS)),
                followed(
                        "say each by its name: column(\"factor\", …), matrix(…), tokens(…), values(…) or constant(…)",
                        number("mixed-inputs", mixed(), DIGITS),
                        number("mixed-inputs", mixed().constant("factor", 2), DIGITS)),
                followed(
                        "say constant(\"factor\", …)",
                        number("mixed-inputs", mixed().column("factor", any -> 2), DIGITS),
                        number("mixed-inputs", mixed().constant("factor", 2), DIGITS)),
                followed(
                        "say each by its name, inputs(Applicant.class).matrix(\"numbers\", …)…, or give a record",
                        () -> Models.open("matrix-beside-column")
                                .regressor(Models.AS_THEY_ARE)
                                .close(),
                        number(
                                "matrix-beside-column",
                                inputs(Object.class)
                                        .matrix("numbers", any -> new float[2])
                                        .column("sex", any -> "male"),
                                DIGITS),
                        number(
                                "mixed-inputs",
                                inputs(Passenger.class).constant("factor", 1),
                                new Passenger(new float[3], "male"))),
                followed(
                        "give arrays with all axes but the first: classifier(inputs(Example.class).values(\"x\", …))",
                        () -> Models.open("image-sums")
                                .regressor(Models.AS_THEY_ARE)
                                .close(),
                        number("image-sums", x(), (Object) new byte[2][2][3])),
                followed(
                        "the input 'x' is filled twice; fill it once",
                        () -> x().column("x", any -> 1),
                        number("digits-float", x(), DIGITS)),
                followed(
                        "the input 'input_ids' is filled twice; fill it once",
                        () -> tokens("input_ids", "input_ids", padding(0)),
                        number("token-places", tokens("input_ids", "attention_mask", padding(0)), TEXT)),
                followed(
                        "say column(\"sex\", …) or constant(\"sex\", …)",
                        number("mixed-inputs", numeric().zeros("sex", "numeric"), DIGITS),
                        number("mixed-inputs", numeric().column("sex", any -> "male"), DIGITS),
                        number("mixed-inputs", numeric().constant("sex", "male"), DIGITS)),
                followed(
                        "name the input with the shape, the tokens' for instance",
                        number(
                                "token-places",
                                inputs(long[].class)
                                        .tokens("input_ids", ids -> ids, padding(0))
                                        .zeros("attention_mask", "token_type_ids")
                                        .zeros("token_type_ids", "attention_mask"),
                                TEXT),
                        number(
                                "token-places",
                                inputs(long[].class)
                                        .tokens("input_ids", ids -> ids, padding(0))
                                        .zeros("attention_mask", "input_ids")
                                        .zeros("token_type_ids", "input_ids"),
                                TEXT)));
    }

    @TestFactory
    Stream<DynamicTest> shapes() {
        return Stream.of(
                followed(
                        "give each row [3]: float [N, 3] without its first axis",
                        number("digits-float", x(), new float[4]),
                        number("digits-float", x(), new float[3])),
                followed(
                        "encode each example as training did, in the same order of features",
                        () -> {
                            try (Regressor<float[]> model =
                                    Models.open("digits-float").regressor((float[] row) -> new float[4])) {
                                model.predictAll(Models.rows());
                            }
                        },
                        number("digits-float", inputs(Object.class).matrix("x", any -> new float[3]), DIGITS)),
                followed(
                        "give the same shape for each row; sequences of unlike length are filled up by sequence(\"x\", …,"
                                + " padding(0))",
                        number("vector-places", x(), new float[1][2], new float[3][2]),
                        number(
                                "vector-places",
                                inputs(Object.class).sequence("x", any -> any, padding(0)),
                                new float[1][2],
                                new float[3][2]),
                        number("vector-places", x(), new float[3][2], new float[3][2])),
                followed(
                        "give each row what float [N, S, 2] takes without its first axis",
                        number("vector-places", inputs(Object.class).sequence("x", any -> any, padding(0)), (Object)
                                new float[4][3]),
                        number("vector-places", inputs(Object.class).sequence("x", any -> any, padding(0)), (Object)
                                new float[4][2])),
                followed(
                        "sequences may differ in their first axis alone",
                        number(
                                "vector-places",
                                inputs(Object.class).sequence("x", any -> any, padding(0)),
                                new float[1][2],
                                new float[2][3]),
                        number(
                                "vector-places",
                                inputs(Object.class).sequence("x", any -> any, padding(0)),
                                new float[1][2],
                                new float[2][2])),
                followed(
                        "give an array, of one element if there is one",
                        number(
                                "token-places",
                                inputs(Object.class)
                                        .sequence("input_ids", any -> any, padding(0))
                                        .zeros("attention_mask", "input_ids")
                                        .zeros("token_type_ids", "input_ids"),
                                (Object) 5),
                        number(
                                "token-places",
                                inputs(Object.class)
                                        .sequence("input_ids", any -> any, padding(0))
                                        .zeros("attention_mask", "input_ids")
                                        .zeros("token_type_ids", "input_ids"),
                                (Object) new int[] {5})),
                followed(
                        "give a value of that shape, or of a row of it",
                        number("digits-float", inputs(Object.class).constant("x", new float[2]), DIGITS),
                        number("digits-float", inputs(Object.class).constant("x", new float[1][3]), DIGITS),
                        number("digits-float", inputs(Object.class).constant("x", new float[3]), DIGITS)),
                followed(
                        "give float [N, 3], with 2 rows in the axis of the batch",
                        number(
                                "digits-float",
                                inputs(Object.class).batch(rows -> Map.of("x", new float[1][3]), "x"),
                                DIGITS,
                                DIGITS),
                        number(
                                "digits-float",
                                inputs(Object.class).batch(rows -> Map.of("x", new float[2][3]), "x"),
                                DIGITS,
                                DIGITS)),
                followed(
                        "give a tensor for each of the inputs that it names",
                        number("digits-float", inputs(Object.class).batch(rows -> Map.of(), "x"), DIGITS),
                        number(
                                "digits-float",
                                inputs(Object.class).batch(rows -> Map.of("x", new float[1][3]), "x"),
                                DIGITS)));
    }

    @TestFactory
    Stream<DynamicTest> rows_of_unlike_shape_are_not_sent_to_sequences_that_refuse_them() {
        return Stream.of(
                followed(
                        "give the same shape for each row",
                        notOfSequences("texts", List.of("yes", "no"), List.of("yes")),
                        number("texts", x(), List.of("yes", "no"), List.of("no", "no"))),
                followed(
                        "give the same shape for each row",
                        notOfSequences("image-sums", new byte[1][2][3], new byte[1][4][3]),
                        number("image-sums", x(), new byte[1][4][3], new byte[1][4][3])));
    }

    /** Fails as told, but for an error that speaks of sequences. */
    private static Advice.Doing notOfSequences(String file, Object... rows) {
        return () -> {
            try {
                number(file, x(), rows).run();
            } catch (RuntimeException e) {
                if (String.valueOf(e.getMessage()).contains("sequence")) {
                    throw new AssertionError("sent to sequences", e);
                }
                throw e;
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> sequences_and_masks() {
        return Stream.of(
                followed(
                        "say column(\"x\", …) or values(\"x\", …)",
                        number("texts", inputs(Object.class).sequence("x", any -> any, padding(0)), DIGITS),
                        number("texts", inputs(Object.class).column("x", any -> List.of("yes", "no")), DIGITS),
                        number("texts", inputs(Object.class).values("x", any -> List.of("yes", "no")), DIGITS)),
                followed(
                        "say toLength(3)",
                        number(
                                "digits-float",
                                inputs(Object.class)
                                        .sequence("x", any -> any, padding(0).toLength(5)),
                                DIGITS),
                        number(
                                "digits-float",
                                inputs(Object.class)
                                        .sequence("x", any -> any, padding(0).toLength(3)),
                                new int[] {1})),
                followed(
                        "cut off as the service does: padding(…).truncatedTo(2)",
                        number(
                                "token-places",
                                tokens("input_ids", "attention_mask", padding(0).toLength(2)),
                                TEXT),
                        number(
                                "token-places",
                                tokens("input_ids", "attention_mask", padding(0).truncatedTo(2)),
                                TEXT),
                        number(
                                "token-places",
                                tokens(
                                        "input_ids",
                                        "attention_mask",
                                        padding(0).toLength(2).truncatedTo(2)),
                                TEXT)),
                followed(
                        "say truncatedTo(2)",
                        () -> padding(0).toLength(2).truncatedTo(3),
                        number(
                                "token-places",
                                tokens(
                                        "input_ids",
                                        "attention_mask",
                                        padding(0).toLength(2).truncatedTo(2)),
                                TEXT)),
                followed(
                        "fix      give whole numbers, or export",
                        number("token-places", tokens("input_ids", "attention_mask", padding(0.5)), TEXT),
                        number("token-places", tokens("input_ids", "attention_mask", padding(0)), TEXT)),
                followed(
                        "name an input [N, length] of numbers, or say tokens(…) without a mask",
                        number(
                                "mixed-inputs",
                                inputs(long[].class)
                                        .tokens("numeric", "sex", ids -> ids, padding(0))
                                        .constant("factor", 1),
                                TEXT),
                        number(
                                "mixed-inputs",
                                inputs(long[].class)
                                        .tokens("numeric", ids -> ids, padding(0))
                                        .constant("sex", "male")
                                        .constant("factor", 1),
                                TEXT)));
    }

    @TestFactory
    Stream<DynamicTest> values() {
        return Stream.of(
                followed(
                        "give what training had where something is missing, NaN or a text for instance",
                        number("digits-float", x(), Arrays.asList(1, null, 3)),
                        number("digits-float", inputs(Object.class).values("x", any -> List.of(1, 2, 3)), DIGITS)),
                followed(
                        "give an even array: each row of it equally long",
                        number("vector-places", x(), (Object) new float[][] {{1, 2}, {3}}),
                        number("vector-places", x(), (Object) new float[][] {{1, 2}, {3, 4}})),
                followed(
                        "give an even array: each row of it equally long",
                        number("vector-places", x(), List.of(1, List.of(1, 2))),
                        number("vector-places", x(), List.of(List.of(3, 4), List.of(1, 2)))),
                followed(
                        "give its doubleValue() if rounding does no harm",
                        number("digits-double", x(), List.of(1, 2, BigInteger.TEN.pow(30))),
                        number(
                                "digits-double",
                                x(),
                                List.of(1, 2, BigInteger.TEN.pow(30).doubleValue()))),
                followed(
                        "give them all as whole numbers, or its doubleValue() if rounding does no harm",
                        number("digits-int64", x(), List.of(1.0, 2, 9_007_199_254_740_993L)),
                        number("digits-int64", x(), List.of(1, 2, 9_007_199_254_740_993L)),
                        number("digits-double", x(), List.of(1.0, 2, (double) 9_007_199_254_740_993L))),
                followed(
                        "give numbers, truth values or texts, as training did",
                        number("digits-float", x(), List.of(1, 2, Object.class)),
                        number("digits-float", x(), DIGITS)),
                followed(
                        "give numbers, encoded as training did",
                        number("digits-float", x(), List.of("1", "2", "3")),
                        number("digits-float", x(), DIGITS)),
                followed(
                        "give the texts of training",
                        number("texts", x(), List.of(1, 2)),
                        number("texts", x(), List.of("yes", "no"))),
                followed(
                        "give ints: value & 0xff for levels, (int) value for signed bytes",
                        number("digits-float", x(), (Object) new byte[] {1, 2, -3}),
                        number("digits-float", x(), (Object) new int[] {1, 2, (byte) -3 & 0xff}),
                        number("digits-float", x(), (Object) new int[] {1, 2, (byte) -3})),
                followed(
                        "give whole numbers, or export the model with an input of float",
                        number("digits-int64", x(), (Object) new double[] {1, 2, 0.5}),
                        number("digits-int64", x(), (Object) new double[] {1, 2, 3}),
                        number("digits-float", x(), (Object) new double[] {1, 2, 0.5})),
                followed(
                        "scale it as training did, or export the model with an input of double",
                        number("digits-float", x(), (Object) new double[] {1, 2, 1e39}),
                        number("digits-float", x(), (Object) new double[] {1, 2, 1e39 / 1e30}),
                        number("digits-double", x(), (Object) new double[] {1, 2, 1e39})),
                followed(
                        "give it as a float or double if rounding does no harm",
                        number("digits-float", x(), (Object) new long[] {1, 2, 16_777_217}),
                        number("digits-float", x(), (Object) new double[] {1, 2, 16_777_217}),
                        number("digits-float", x(), (Object) new float[] {1, 2, 16_777_217})),
                followed(
                        "give values in that range, as training did",
                        number("digits-int8", x(), (Object) new int[] {1, 2, 128}),
                        number("digits-int8", x(), (Object) new int[] {1, 2, 127})),
                followed(
                        "give a constant of that type",
                        number("digits-float", inputs(Object.class).constant("x", List.of("a", "b", "c")), DIGITS),
                        number("digits-float", inputs(Object.class).constant("x", List.of(1, 2, 3)), DIGITS)),
                followed(
                        "leave such characters out as the service does",
                        number("texts", x(), List.of("yes", "\uD83D\uDE00")),
                        number("texts", x(), List.of("yes", ""))));
    }
}
