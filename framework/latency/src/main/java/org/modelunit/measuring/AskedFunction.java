package org.modelunit.measuring;

import java.util.List;
import org.modelunit.Model;
import org.modelunit.provenance.Fingerprint;

/** A function as a model, whose calls can be timed; its answers are the last one's. */
record AskedFunction<I>(String name, TimedFunction<? super I> function) implements Model<I, Object> {

    @Override
    public Object predictAll(List<I> inputs) {
        Object last = inputs;
        for (I input : inputs) {
            last = function.apply(input);
        }
        return last;
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.unknown(name);
    }
}
