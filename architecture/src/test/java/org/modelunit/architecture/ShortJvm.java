package org.modelunit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that lives for seconds: it is gone before a better compiler, or a collector with threads, has paid off. */
final class ShortJvm {

    private ShortJvm() {}

    /** Returns how it is started, with options, class path and program; more can be added. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }
}
