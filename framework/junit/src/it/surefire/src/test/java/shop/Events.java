package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What happens in this JVM, in a file of its own. */
final class Events {

    private Events() {}

    static synchronized void add(String event) {
        Path file = Path.of("target", "events-" + ProcessHandle.current().pid() + ".txt");
        try {
            Files.writeString(file, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
