package org.modelunit.benchmarks.sidebyside;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One Python for a whole run, spoken to line by line: {@code run <work>} is answered by milliseconds, others by text. */
final class PythonProcess implements AutoCloseable {

    private final List<String> start;
    private @Nullable Process process; // begun when first needed
    private @Nullable BufferedReader answers;
    private @Nullable BufferedWriter requests;

    PythonProcess(String python, Path script, Path data) {
        this.start = List.of(python, script.toString(), data.toString());
    }

    Peer peer(String name, String work) {
        return new Peer() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public double milliseconds() throws IOException {
                return Double.parseDouble(ask("run", work));
            }
        };
    }

    /** Whether it has the work: a peer may not be installed. */
    boolean has(String work) throws IOException {
        return ask("has", work).equals("yes");
    }

    /** The numbers that a work gives. */
    double[] values(String work) throws IOException {
        return Arrays.stream(ask("values", work).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private String ask(String command, String work) throws IOException {
        if (process == null || requests == null || answers == null) {
            process = new ProcessBuilder(start)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            requests = process.outputWriter(StandardCharsets.UTF_8);
            answers = process.inputReader(StandardCharsets.UTF_8);
        }
        requests.write(command + " " + work + "\n");
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Python ended on '" + command + " " + work + "'; what it said is above");
        }
        return answer;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
