package org.modelunit.onnx;

import java.util.List;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;

/** Several inputs, each filled in its own way. */
record NamedInputs<I>(List<Inputs<I>> inputs) implements Inputs<I> {

    /** Returns one that fills all of them. */
    static <I> Inputs<I> of(List<Inputs<I>> inputs) {
        return inputs.size() == 1 ? inputs.get(0) : new NamedInputs<>(List.copyOf(inputs));
    }

    @Override
    public void encode(Batch<I> batch, Feed feed) {
        for (Inputs<I> one : inputs) {
            one.encode(batch, feed);
        }
    }
}
