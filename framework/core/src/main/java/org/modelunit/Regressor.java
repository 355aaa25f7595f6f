package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/**
 * A model that answers with a number.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Regressor<I> extends Model<I, DoubleColumn> {

    /**
     * Returns a regressor made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param prediction gives the number for one input
     * @param <I> the type of an input
     */
    static <I> Regressor<I> of(String name, ToDoubleFunction<? super I> prediction) {
        requireNonNull(name, "name");
        requireNonNull(prediction, "prediction");
        return new Regressor<>() {
            @Override
            public DoubleColumn predictAll(List<I> inputs) {
                return DoubleColumn.handingOver(
                        inputs.stream().mapToDouble(prediction).toArray());
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown(name);
            }
        };
    }
}
