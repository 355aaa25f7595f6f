package org.modelunit.memory;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a virtual machine holds after some calls.
 *
 * @param calls how many calls were answered before, 0 or more
 * @param heapBytes what is reachable on the heap, after a garbage collection; 0 or more, {@link #UNKNOWN} where the system does not tell
 * @param residentBytes what the process has in memory, heap and all; 0 or more, {@link #UNKNOWN} where the system does not tell
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MemorySample(long calls, long heapBytes, long residentBytes) {

    /** What the system does not tell. */
    public static final long UNKNOWN = -1;

    public MemorySample {
        if (calls < 0 || heapBytes < UNKNOWN || residentBytes < UNKNOWN) {
            throw new IllegalArgumentException("calls and bytes must be 0 or more, but were " + calls + " calls, "
                    + heapBytes + " bytes of heap and " + residentBytes + " resident bytes");
        }
    }
}
