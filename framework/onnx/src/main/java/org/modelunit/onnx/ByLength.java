package org.modelunit.onnx;

import java.util.List;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.tensor.Signature;

/**
 * Inputs whose batches are made of rows of like length.
 *
 * @param all fills all inputs
 * @param sequences those that have the length: sequences that are filled up to the longest of their batch
 */
record ByLength<I>(Inputs<I> all, List<SequenceInput.Bound<I>> sequences) implements Inputs<I> {

    static <I> Inputs<I> of(Signature signature, List<Inputs<I>> bound) {
        List<SequenceInput.Bound<I>> open = bound.stream()
                .filter(inputs -> inputs instanceof SequenceInput.Bound<I> sequence && sequence.isOpen())
                .map(inputs -> (SequenceInput.Bound<I>) inputs)
                .toList();
        if (open.isEmpty()) {
            throw signature.error(
                    "byLength() puts sequences of like length together, but none is filled up to the longest of its batch",
                    "leave byLength() out, or fill an input of open length by tokens(…) or sequence(…) with padding(…) alone");
        }
        return new ByLength<>(NamedInputs.of(bound), open);
    }

    @Override
    public void encode(Batch<I> batch, Feed feed) {
        all.encode(batch, feed);
    }

    @Override
    public boolean isByLength() {
        return true;
    }

    @Override
    public void measure(Batch<I> batch, long[] lengths) {
        sequences.forEach(sequence -> sequence.measure(batch, lengths));
    }
}
