package org.modelunit.diagnosis;

import java.util.HashMap;
import java.util.Map;
import org.modelunit.tensor.Tensor;

/** Texts as numbers: equal texts are equal numbers, and that is all that these say. */
final class TextCodes {

    private static final int FIRST = 1000;

    private final Map<String, Integer> codes = new HashMap<>();

    Tensor of(Tensor texts) {
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            int next = FIRST + codes.size();
            Integer known = codes.putIfAbsent(texts.text(i), next);
            numbers[i] = known == null ? next : known;
        }
        return Tensor.of(numbers, texts.shape());
    }
}
