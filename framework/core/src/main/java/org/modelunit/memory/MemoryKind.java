package org.modelunit.memory;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where memory is held. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum MemoryKind {
    /** Objects of Java that are reachable. */
    HEAP("heap"),
    /** All that the process has in memory: the heap, native sessions and tensors, compiled code. */
    RESIDENT("resident memory");

    private final String words;

    MemoryKind(String words) {
        this.words = words;
    }

    /** Returns what it is called: "heap", "resident memory". */
    public String words() {
        return words;
    }

    /** The bytes of a sample. */
    long bytes(MemorySample sample) {
        return this == HEAP ? sample.heapBytes() : sample.residentBytes();
    }
}
