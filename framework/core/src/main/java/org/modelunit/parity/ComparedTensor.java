package org.modelunit.parity;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.text.Numbers;

/**
 * A tensor that two models have by one name, over all inputs.
 *
 * @param name its name
 * @param operator what makes it, such as "Conv"; both where they differ, "Conv, QLinearConv in int8.onnx"
 * @param values how many values were compared
 * @param outside how many of them are farther apart than the tolerance allows
 * @param agrees whether the tolerance holds for it
 * @param worst where the worst value is and how far apart it is, or how the shapes differ; empty where no value differs
 * @param least the smallest tolerance of each kind that all values would keep
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ComparedTensor(
        String name,
        String operator,
        long values,
        long outside,
        boolean agrees,
        String worst,
        TensorDifference.Least least) {

    /**
     * Returns a tensor that was not compared, since the other model has nothing by its name; it does not agree.
     *
     * @param name its name
     * @param operator what makes it
     * @param why what the other model has instead
     */
    public static ComparedTensor notCompared(String name, String operator, String why) {
        double none = Double.POSITIVE_INFINITY;
        return new ComparedTensor(name, operator, 0, 0, false, why, new TensorDifference.Least(none, none, none));
    }

    /** Returns whether there were values to compare, or it agrees without any. */
    public boolean isCompared() {
        return agrees || values > 0;
    }

    /** Returns how many values are outside, in words: "3 of 4,096 values". */
    public String inWords() {
        return Numbers.count(outside) + " of " + Numbers.count(values) + " values";
    }
}
