package org.modelunit.memory;

import java.util.function.ToLongFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where memory is held. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum MemoryKind {
    /** Objects of Java that are reachable. */
    HEAP("heap", MemorySample::heapBytes),
    /** All that the process has in memory: the heap, native sessions and tensors, compiled code. */
    RESIDENT("resident memory", MemorySample::residentBytes);

    private final String words;
    private final ToLongFunction<MemorySample> bytes;

    MemoryKind(String words, ToLongFunction<MemorySample> bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    /** Returns what it is called: "heap", "resident memory". */
    public String words() {
        return words;
    }

    /** The bytes of a sample. */
    long bytes(MemorySample sample) {
        return bytes.applyAsLong(sample);
    }
}
