package org.modelunit.measuring.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.memory.MemorySample;

/**
 * What Linux tells of a process in {@code /proc/self/status} (proc(5)); other systems tell nothing here.
 *
 * @param lines the lines of the file, none where there is no such file
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ProcessStatus(List<String> lines) {

    private static final long KILOBYTE = 1024; // what the file calls kB

    /** Keeps an unmodifiable copy. */
    public ProcessStatus {
        lines = List.copyOf(lines);
    }

    /** Returns what is told of this process. */
    public static ProcessStatus current() {
        return read(Path.of("/proc/self/status"));
    }

    static ProcessStatus read(Path file) {
        try {
            return new ProcessStatus(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException missing) {
            return new ProcessStatus(List.of()); // the caller says that the system does not tell
        }
    }

    /** Returns how many bytes of it are in memory, or {@link MemorySample#UNKNOWN}. */
    public long residentBytes() {
        return bytes("VmRSS:");
    }

    /** Returns how many bytes of it were in memory at the most, or {@link MemorySample#UNKNOWN}. */
    public long peakBytes() {
        return bytes("VmHWM:");
    }

    private long bytes(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .filter(text -> text.matches("[0-9]{1,15} kB"))
                .mapToLong(text -> Long.parseLong(text.substring(0, text.length() - 3)) * KILOBYTE)
                .findFirst()
                .orElse(MemorySample.UNKNOWN);
    }
}
