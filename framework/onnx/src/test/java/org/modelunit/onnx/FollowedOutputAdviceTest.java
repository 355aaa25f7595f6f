package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.onnx.Advice.classes;
import static org.modelunit.onnx.Advice.followed;
import static org.modelunit.onnx.Advice.interval;
import static org.modelunit.onnx.Advice.labels;
import static org.modelunit.onnx.Advice.number;
import static org.modelunit.onnx.Advice.vectors;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Models.open;
import static org.modelunit.onnx.Padding.padding;
import static org.modelunit.onnx.Pooling.firstToken;
import static org.modelunit.onnx.Pooling.meanOver;
import static org.modelunit.onnx.Pooling.output;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Classifier;
import org.modelunit.Model;
import org.modelunit.Regressor;

/** What errors about outputs, labels and files advise, followed once each. */
class FollowedOutputAdviceTest {

    @TestFactory
    Stream<DynamicTest> scores_and_decisions() {
        return Stream.of(
                followed(
                        "say which by probabilities(\"Y\")",
                        classes(open("two-heads").labels("a", "b", "c")),
                        classes(open("two-heads").labels("a", "b", "c").probabilities("Y"))),
                followed(
                        "name one of the outputs in probabilities(…): 'Y', 'Z'",
                        classes(open("two-heads").labels("a", "b", "c").probabilities("W")),
                        classes(open("two-heads").labels("a", "b", "c").probabilities("Y"))),
                followed(
                        "name another output in label(…): 'label'",
                        classes(open("sklearn-longs").label("probabilities")),
                        classes(open("sklearn-longs").label("label"))),
                followed(
                        "leave probabilities(…) out, as no other output could be it",
                        classes(open("label-only").labels("a", "b", "c").probabilities("label")),
                        classes(open("label-only").labels("a", "b", "c"))),
                followed(
                        "name them by labels(…), all 3, in the order of the score columns",
                        classes(open("torch-probabilities")),
                        classes(open("torch-probabilities").labels("a", "b", "c"))),
                followed(
                        "name them by labels(…), in the order of training",
                        classes(open("label-only")),
                        classes(open("label-only").labels("a", "b", "c"))),
                followed(
                        "leave labels(…) out, or give the file's labels in its order",
                        classes(open("sklearn-strings").labels("good", "bad")),
                        classes(open("sklearn-strings")),
                        classes(open("sklearn-strings").labels("bad", "good"))),
                followed(
                        "give one name for each of the file's numbers, in its order",
                        classes(open("sklearn-longs").labels("a", "b")),
                        classes(open("sklearn-longs").labels("a", "b", "c"))),
                followed(
                        "name 3 labels by labels(…), in the order of the columns",
                        classes(open("torch-probabilities").labels("a", "b")),
                        classes(open("torch-probabilities").labels("a", "b", "c"))),
                followed(
                        "one column holds the probability of the second of two labels; name two labels by labels(…)",
                        classes(open("keras-sigmoid").labels("a", "b", "c")),
                        classes(open("keras-sigmoid").labels("a", "b"))),
                followed(
                        "give the numbers themselves by labels(…), in the order of the score columns",
                        classes(open("columns-moved-of-5-and-7").labels("five", "seven")),
                        classes(open("columns-moved-of-5-and-7").labels("5", "7"))),
                followed(
                        "its texts as they are, or its whole numbers in words, in their order from 0",
                        classes(open("label-only").labels("7", "8")),
                        classes(open("label-only").labels("zero", "one", "two"))),
                followed(
                        "name as many labels by labels(…) as there are columns, in their order",
                        classes(open("scores-without-shape").labels("0", "1", "2")),
                        classes(open("scores-without-shape").labels("0", "1"))),
                followed(
                        "ask for softmax() or sigmoid() if the output holds logits, or for rawScores() if scores of any size",
                        classes(open("torch-logits").labels("a", "b", "c")),
                        classes(open("torch-logits").labels("a", "b", "c").softmax()),
                        classes(open("torch-logits").labels("a", "b", "c").sigmoid()),
                        classes(open("torch-logits").labels("a", "b", "c").rawScores())),
                followed(
                        "ask for sigmoid() if the output holds logits, or for rawScores() if scores of any size are meant",
                        classes(open("torch-logit").labels("no", "yes")),
                        classes(open("torch-logit").labels("no", "yes").sigmoid()),
                        classes(open("torch-logit").labels("no", "yes").rawScores())),
                followed(
                        "ask for sigmoid() instead of softmax()",
                        classes(open("torch-logit").labels("no", "yes").softmax()),
                        classes(open("torch-logit").labels("no", "yes").sigmoid())));
    }

    @TestFactory
    Stream<DynamicTest> several_labels() {
        OnnxModel tags = open("tag-logits").labels("a", "b", "c");
        return Stream.of(
                followed(
                        "ask for sigmoid() if the output holds logits, or export the model with probabilities",
                        labels(tags),
                        labels(tags.sigmoid())),
                followed("ask for sigmoid(), which gives each label", labels(tags.softmax()), labels(tags.sigmoid())),
                followed("ask for sigmoid(), which gives each label", labels(tags.rawScores()), labels(tags.sigmoid())),
                followed(
                        "name 3 labels by labels(…), in the order of the columns",
                        labels(open("tag-logits").sigmoid().labels("a", "b")),
                        labels(tags.sigmoid())),
                followed(
                        "name one label for each column by labels(…), in their order; for two labels that exclude each other make"
                                + " a classifier(…)",
                        labels(open("one-logit-without-shape").sigmoid().labels("no", "yes")),
                        classes(open("one-logit-without-shape").sigmoid().labels("no", "yes"))),
                followed(
                        "export the model with scores [N, labels] (float or double)",
                        labels(open("label-only").labels("a", "b", "c").sigmoid()),
                        labels(tags.sigmoid())));
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        OnnxModel two = open("price-and-days");
        return Stream.of(
                followed(
                        "say which by target(0) to target(1), or name them by targets(…), in their order",
                        number(two),
                        number(two.target(0)),
                        number(two.target(1)),
                        number(two.targets("price", "days").target("days"))),
                followed(
                        "say which by target(\"price\"); make a regressor for each",
                        number(two.targets("price", "days")),
                        number(two.targets("price", "days").target("price"))),
                followed(
                        "say target(0) to target(1)",
                        number(two.targets("price", "days").target(2)),
                        number(two.targets("price", "days").target(1))),
                followed(
                        "say one of the targets: \"price\", \"days\"",
                        number(two.targets("price", "days").target("day")),
                        number(two.targets("price", "days").target("days"))),
                followed(
                        "name the columns of the output by targets(…), in their order, or say the position: target(0)",
                        number(two.target("price")),
                        number(two.targets("price", "days").target("price")),
                        number(two.target(0))),
                followed(
                        "name as many targets(…) as an output has columns, in their order",
                        number(two.targets("a", "b", "c").target("a")),
                        number(two.targets("a", "b").target("a"))),
                followed(
                        "name as many targets(…) as it has columns, in their order, or another output in prediction(…)",
                        number(open("quantiles").targets("a", "b").target("a").prediction("quantiles")),
                        number(open("quantiles")
                                .targets("a", "b", "c")
                                .target("a")
                                .prediction("quantiles"))),
                followed(
                        "say target(\"price\") instead of prediction(…)",
                        number(two.targets("price", "days").prediction("price")),
                        number(two.targets("price", "days").target("price"))),
                followed(
                        "say which by prediction(\"lower\")",
                        number(open("quantiles")),
                        number(open("quantiles").prediction("lower"))),
                followed(
                        "say prediction(\"label\") if they are numbers, or open the file as a classifier",
                        number(open("lightgbm-zipmap-longs")),
                        number(open("lightgbm-zipmap-longs").prediction("label")),
                        classes(open("lightgbm-zipmap-longs"))),
                followed(
                        "name an output with one number for each row in prediction(…); the file has none",
                        number(open("sklearn-zipmap-strings").prediction("output_label")),
                        classes(open("sklearn-zipmap-strings"))),
                followed(
                        "make an intervalRegressor(…), or leave interval(…) out",
                        number(open("quantiles").prediction("median").interval("lower", "upper")),
                        interval(open("quantiles").prediction("median").interval("lower", "upper")),
                        number(open("quantiles").prediction("median"))),
                followed(
                        "say interval(\"lower\", \"upper\") by the names of two outputs or targets, or make a regressor(…)",
                        interval(open("quantiles").prediction("median")),
                        interval(open("quantiles").prediction("median").interval("lower", "upper")),
                        number(open("quantiles").prediction("median"))),
                followed(
                        "say interval(…) with the lower end first",
                        interval(open("quantiles").prediction("median").interval("upper", "lower")),
                        interval(open("quantiles").prediction("median").interval("lower", "upper"))));
    }

    @TestFactory
    Stream<DynamicTest> vectors_of_tokens() {
        ModelInputs<long[]> masked = inputs(long[].class).tokens("input_ids", "attention_mask", ids -> ids, padding(0));
        ModelInputs<long[]> unmasked = inputs(long[].class).tokens("input_ids", ids -> ids, padding(0));
        String file = "sentence-vectors";
        Pooling mean = meanOver("last_hidden_state", "attention_mask");
        long[] text = {1, 2};
        return Stream.of(
                followed(
                        "say output(\"sentence_embedding\") for an output that has one vector for each example already",
                        vectors(file, masked, meanOver("sentence_embedding", "attention_mask"), text),
                        vectors(file, masked, output("sentence_embedding"), text)),
                followed(
                        "make one vector of those of the tokens: meanOver(\"last_hidden_state\", \"attention_mask\") or"
                                + " firstToken(\"last_hidden_state\")",
                        vectors(file, masked, output("last_hidden_state"), text),
                        vectors(file, masked, mean, text),
                        vectors(file, masked, firstToken("last_hidden_state"), text)),
                followed(
                        "make one vector of those of the tokens: firstToken(\"last_hidden_state\")",
                        vectors("vectors-without-shape", unmasked, output("last_hidden_state"), text),
                        vectors("vectors-without-shape", unmasked, firstToken("last_hidden_state"), text)),
                followed(
                        "leave empty inputs out, or let the tokenizer add its special tokens as in training",
                        vectors(file, masked, mean, text, new long[0]),
                        vectors(file, masked, mean, text),
                        vectors(file, masked, mean, text, new long[] {3})),
                followed(
                        "name an output of numbers in the pooling",
                        () -> Models.open("sklearn-strings")
                                .embedder(inputs(float[].class).matrix("X", row -> row), output("label"))
                                .close(),
                        () -> Models.open("sklearn-strings")
                                .embedder(inputs(float[].class).matrix("X", row -> row), output("probabilities"))
                                .close()));
    }

    @TestFactory
    Stream<DynamicTest> files_and_runs() {
        Path file = Models.path("sklearn-longs.onnx");
        String digest = digest(OnnxModel.open(file));
        return Stream.of(
                followed(
                        "write its digest into pinnedTo(…)",
                        classes(OnnxModel.open(file).pinnedTo("0".repeat(64))),
                        classes(OnnxModel.open(file).pinnedTo(digest))),
                followed(
                        "is a directory; name the .onnx file in it",
                        classes(OnnxModel.open(file.resolveSibling(""))),
                        classes(OnnxModel.open(file))),
                followed(
                        "ask for longs(\"total\")",
                        () -> tensors("sum-too-long").tensor("total"),
                        () -> assertThat(tensors("sum-too-long").longs("total")).hasSize(40)),
                followed("ask for texts(\"texts\")", () -> tensors("all-kinds").tensor("texts"), () -> assertThat(
                                tensors("all-kinds").texts("texts"))
                        .isNotEmpty()),
                followed(
                        "evaluate before its owner closes it",
                        () -> {
                            Regressor<float[]> model = open("sklearn-regressor").regressor(Models.AS_THEY_ARE);
                            model.close();
                            model.predictAll(Models.rows());
                        },
                        number(open("sklearn-regressor"))));
    }

    private static TensorAnswers tensors(String file) {
        try (Model<float[], TensorAnswers> model =
                open(file).tensors(inputs(float[].class).matrix("X", row -> row))) {
            return model.predictAll(Models.rows());
        }
    }

    private static String digest(OnnxModel file) {
        try (Classifier<float[]> model = file.classifier(Models.AS_THEY_ARE)) {
            return model.fingerprint().sha256();
        }
    }
}
