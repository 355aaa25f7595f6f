package org.modelunit.junit.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.modelunit.console.Console;

/** A JVM that measures until nobody listens any more, or until it is killed; or one that says whether it could, where it is told to try. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1) {
            boolean isFree = new LockFile(Path.of(arguments[0])).tryLock("Other.tries") != null;
            Console.print(isFree ? "free" : "taken");
            return;
        }
        try (MachineLock lock =
                MachineLock.acquire(new LockFile(Path.of(arguments[0])), "Other.measures", Duration.ofMinutes(1))) {
            Console.print(
                    "held by " + ProcessHandle.current().pid() + lock.getClass().getSimpleName());
            while (System.in.read() >= 0) {}
        }
    }
}
