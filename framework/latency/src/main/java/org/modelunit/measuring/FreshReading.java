package org.modelunit.measuring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;

/**
 * What was measured in a fresh virtual machine. Model and inputs are known there alone, so it tells their digests.
 *
 * @param numbers what was read
 * @param model the digest of the model; empty where it has none
 * @param versions what the model says it rests on
 * @param inputs the digest of the inputs; empty where they have none
 * @param size how many inputs there were
 */
record FreshReading(List<Long> numbers, String model, TreeMap<String, String> versions, String inputs, int size)
        implements Serializable {

    /** Creates a reading of an open session; what it is of is asked for once the numbers are there. */
    static <I> FreshReading of(long[] numbers, TimedSession<I> session, List<I> inputs) {
        return new FreshReading(
                Arrays.stream(numbers).boxed().toList(),
                session.fingerprint().sha256(),
                new TreeMap<>(session.versions()),
                ContentDigest.of(inputs, List.of(), value -> value),
                inputs.size());
    }

    /** What the readings of several machines are of, by the first of them; of inputs that a recipe draws anew each time no digest tells. */
    static FreshReading ofAll(List<FreshReading> readings) {
        FreshReading first = readings.get(0);
        boolean areSame = readings.stream().map(FreshReading::inputs).distinct().count() == 1;
        return areSame ? first : new FreshReading(first.numbers, first.model, first.versions, "", first.size);
    }

    Provenance provenance(String name) {
        DataUsed data = DataUsed.ofInputs(name, inputs, size);
        return new Provenance(new Fingerprint(name, model), data, "", 1, Versions.with(versions));
    }
}
