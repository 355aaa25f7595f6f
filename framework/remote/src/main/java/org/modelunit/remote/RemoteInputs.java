package org.modelunit.remote;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * How the inputs of a remote model are filled, each by its name. A value: immutable.
 *
 * <pre>{@code
 * RemoteInputs.of(Passenger.class)
 *         .floats("numeric", p -> new float[] {p.age(), p.fare()})
 *         .texts("sex", p -> new String[] {p.sex()})
 * }</pre>
 *
 * @param <I> the type of an input of the model
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RemoteInputs<I> {

    private final List<RemoteInput<I>> inputs;

    private RemoteInputs(List<RemoteInput<I>> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Returns inputs without anything said yet.
     *
     * @param type the type of an example
     * @param <I> the type of an example
     */
    public static <I> RemoteInputs<I> of(Class<I> type) {
        requireNonNull(type, "type");
        return new RemoteInputs<>(List.of());
    }

    /**
     * Fills an input of FP32.
     *
     * @param name the input's name
     * @param values gives the numbers of an example, finite, and as many for each
     * @param shape the axes of one example, such as 3, 224, 224; one axis if it is left out
     */
    public RemoteInputs<I> floats(String name, FloatsOf<? super I> values, int... shape) {
        requireNonNull(values, "values");
        return with(new RemoteInput<>(name, "FP32", shape, example -> ValueList.of(values.of(example))));
    }

    /**
     * Fills an input of INT64.
     *
     * @param name the input's name
     * @param values gives the whole numbers of an example, as many for each
     * @param shape the axes of one example; one axis if it is left out
     */
    public RemoteInputs<I> longs(String name, LongsOf<? super I> values, int... shape) {
        requireNonNull(values, "values");
        return with(new RemoteInput<>(name, "INT64", shape, example -> ValueList.of(values.of(example))));
    }

    /**
     * Fills an input of BYTES, which holds texts.
     *
     * @param name the input's name
     * @param values gives the texts of an example, as many for each
     * @param shape the axes of one example; one axis if it is left out
     */
    public RemoteInputs<I> texts(String name, TextsOf<? super I> values, int... shape) {
        requireNonNull(values, "values");
        return with(new RemoteInput<>(name, "BYTES", shape, example -> ValueList.of(values.of(example))));
    }

    private RemoteInputs<I> with(RemoteInput<I> input) {
        if (inputs.stream().anyMatch(other -> other.name().equals(input.name()))) {
            throw new IllegalArgumentException(
                    PrintableText.of("the input '" + input.name() + "' is filled twice; fill it once"));
        }
        List<RemoteInput<I>> more = new ArrayList<>(inputs);
        more.add(input);
        return new RemoteInputs<>(more);
    }

    List<RemoteInput<I>> all() {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a remote model has an input or more; say how they are filled: floats(…)");
        }
        return inputs;
    }
}
