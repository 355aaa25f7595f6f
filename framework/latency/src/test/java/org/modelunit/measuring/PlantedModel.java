package org.modelunit.measuring;

import java.time.Duration;
import java.util.List;
import org.modelunit.Model;

/**
 * A model with work of a known size for each input.
 *
 * @param work how many multiplications one input takes
 */
record PlantedModel(int work) implements Model<Integer, Double> {

    static Sessions<Integer> sessions(String name, int work) {
        return Sessions.of(name, () -> new PlantedModel(work));
    }

    @Override
    public Double predictAll(List<Integer> inputs) {
        double sum = inputs.get(0);
        for (int i = 0; i < work; i++) {
            sum = sum * 0.999_999 + i % 7;
        }
        return sum;
    }

    @Override
    public Duration deadline() {
        return Duration.ofMinutes(1);
    }
}
