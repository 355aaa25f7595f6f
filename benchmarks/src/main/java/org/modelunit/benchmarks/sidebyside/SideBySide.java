package org.modelunit.benchmarks.sidebyside;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times ModelUnit beside its peers, in one run and by turns, and prints a line of CSV for each case. Started by the script
 * {@code side-by-side}, which makes a Python with scikit-learn where it can.
 */
final class SideBySide {

    private SideBySide() {}

    /**
     * Runs the cases whose names begin with a prefix.
     *
     * @param args the prefix, or an empty one; then the Python to ask and its script, if there are any
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String prefix = args.length > 0 ? args[0] : "";
        Path data = Files.createTempDirectory("side-by-side");
        try (PythonProcess python = args.length > 2 ? new PythonProcess(args[1], Path.of(args[2]), data) : null) {
            out.println("case,ours_ms,peer,peer_ms,ratio");
            Iterator<Case> cases = new Cases(data, python).startingWith(prefix).iterator();
            while (cases.hasNext()) {
                out.println(cases.next().line());
            }
        } finally {
            delete(data);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
