package org.modelunit.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** Stages on whole numbers: two features, a score and a decision of each. */
final class Steps {

    static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();

    private Steps() {}

    static Pipeline<Integer> pipeline() {
        return Pipeline.from("features", Steps::features)
                .then("scores", Steps::scores)
                .then("decision", Steps::decision);
    }

    static Reference reference() {
        Tensor features = features(INPUTS);
        return Reference.of("features", features)
                .and("scores", scores(features))
                .and("decision", decision(scores(features)))
                .withColumns("features", List.of("size", "weight"));
    }

    static Tensor features(List<Integer> inputs) {
        float[] features = new float[2 * inputs.size()];
        for (int row = 0; row < inputs.size(); row++) {
            features[2 * row] = inputs.get(row);
            features[2 * row + 1] = 100.5f - inputs.get(row);
        }
        return Tensor.of(features, inputs.size(), 2);
    }

    /** Where one feature of one input is another. */
    static Tensor wrongFeatures(List<Integer> inputs, int wrong, float by) {
        Tensor right = features(inputs);
        float[] features = new float[right.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) right.get(i) + (i % 2 == 1 && inputs.get(i / 2) == wrong ? by : 0);
        }
        return Tensor.of(features, right.shape());
    }

    static Tensor scores(Tensor features) {
        double[] scores = new double[features.shape()[0]];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = (3 * features.get(2 * row) + features.get(2 * row + 1)) / 200;
        }
        return Tensor.of(scores, scores.length);
    }

    static Tensor decision(Tensor scores) {
        String[] decisions = IntStream.range(0, scores.size())
                .mapToObj(row -> scores.get(row) > 0.7 ? "yes" : "no")
                .toArray(String[]::new);
        return Tensor.of(decisions, decisions.length);
    }

    /** A pipeline whose first stage is wrong for one input. */
    static Pipeline<Integer> wrongIn(int input, float by) {
        return Pipeline.<Integer>from("features", inputs -> wrongFeatures(inputs, input, by))
                .then("scores", Steps::scores)
                .then("decision", Steps::decision);
    }

    /** Tokens and their mask. */
    static NamedTensors tokens(List<Integer> inputs) {
        long[] ids = inputs.stream().mapToLong(Integer::longValue).toArray();
        long[] mask = inputs.stream().mapToLong(input -> input % 2).toArray();
        return NamedTensors.of("ids", Tensor.of(ids, ElementType.INT64, ids.length))
                .and("mask", Tensor.of(mask, ElementType.BOOL, ids.length));
    }
}
