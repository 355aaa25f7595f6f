package org.modelunit.evidence.page;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.LockedFile;
import org.modelunit.text.PrintableText;

/**
 * The summary of a job on a build server: a Markdown file that the variable {@code GITHUB_STEP_SUMMARY} names and that every step may add
 * to. Each module has one block in it, which a later summary of the same module replaces, so that neither forks nor the gate add a second one;
 * what others have written stays.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class JobSummary {

    /** The variable that names the file. */
    public static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private static final String END = "<!-- end of modelunit -->\n";
    private static final int DIGITS = 16;

    private final Path file;

    private JobSummary(Path file) {
        this.file = file;
    }

    /**
     * Adds a summary to the job's where the build server has one. That it cannot be written is told to the log and changes nothing else: it
     * is a copy.
     *
     * @param variables the variables of the process
     * @param output where the module's runs are written, which tells one module's block from another's
     * @param markdown gives the summary; asked for where there is a place for it
     */
    public static void add(Map<String, String> variables, Path output, Supplier<String> markdown) {
        String name = variables.getOrDefault(VARIABLE, "");
        if (name.isBlank()) {
            return;
        }
        String summary = markdown.get();
        try {
            new JobSummary(Path.of(name).toAbsolutePath()).add(output, summary);
        } catch (IOException | RuntimeException e) {
            System.getLogger(JobSummary.class.getName())
                    .log(Level.WARNING, PrintableText.of("cannot add to the summary of the job in " + name + ": " + e));
        }
    }

    private void add(Path output, String markdown) throws IOException {
        String begin = "<!-- modelunit "
                + Sha256.of(output.toAbsolutePath().normalize().toString()).substring(0, DIGITS) + " -->\n";
        String block = begin + "\n" + markdown + "\n" + END;
        // a lock on a file beside it: the file itself is replaced
        LockedFile.with(WholeFile.beside(file, ".lock"), lock -> {
            String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            WholeFile.write(file, joined(before, begin, block).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Texts in a block are escaped, so none of them ends it. */
    private static String joined(String before, String begin, String block) {
        int from = before.indexOf(begin);
        int end = from < 0 ? -1 : before.indexOf(END, from);
        if (end >= 0) {
            return before.substring(0, from) + block + before.substring(end + END.length());
        }
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        return before + gap + block;
    }
}
