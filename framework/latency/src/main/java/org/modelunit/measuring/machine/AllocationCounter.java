package org.modelunit.measuring.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Counts what the thread that asks has allocated on the heap, where the virtual machine tells. */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllocationCounter {

    /** Why it is not known elsewhere. */
    public static final String UNKNOWN = "this virtual machine does not count what a thread allocates";

    private AllocationCounter() {}

    /** Returns what gives how many bytes the thread that asks has allocated since it began; nothing where nobody knows. */
    public static Optional<LongSupplier> ofThisThread() {
        try {
            return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                            && threads.isThreadAllocatedMemorySupported()
                            && threads.isThreadAllocatedMemoryEnabled()
                    ? Optional.of(threads::getCurrentThreadAllocatedBytes)
                    : Optional.empty();
        } catch (LinkageError e) { // a virtual machine without the module jdk.management
            return Optional.empty();
        }
    }
}
