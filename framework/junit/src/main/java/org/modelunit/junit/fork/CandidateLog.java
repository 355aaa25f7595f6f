package org.modelunit.junit.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.Run;

/** What the JVMs of one run tell each other about the models they asked for: a file of lines, which is only ever added to. */
final class CandidateLog {

    /** What is told. */
    enum Event {
        /** A JVM began, with the test class that it is for, if it is for one. */
        BEGAN,
        /** A JVM asked for a model of this name. */
        ASKED,
        /** A JVM ended in good order. */
        ENDED
    }

    /** One line. */
    record Entry(Event event, long pid, String word) {

        private String line() {
            return event + " " + pid + " " + URLEncoder.encode(word, StandardCharsets.UTF_8) + " ;\n";
        }

        private static Entry of(Matcher line) {
            return new Entry(
                    Event.valueOf(line.group(1)),
                    Long.parseLong(line.group(2)),
                    URLDecoder.decode(line.group(3), StandardCharsets.UTF_8));
        }
    }

    private static final Pattern LINE = Pattern.compile("(BEGAN|ASKED|ENDED) (\\d{1,18}) (\\S*) ;\n");

    private final Path file;

    CandidateLog(Run run) {
        this.file = run.directory().resolve("candidates").resolve(run.id() + ".txt");
    }

    /** Adds lines and returns all there are; no two JVMs do so at once. */
    List<Entry> add(List<Entry> entries) {
        List<Entry> all = new ArrayList<>();
        try {
            LockedFile.with(file, locked -> {
                all.addAll(read(locked.content()));
                StringBuilder lines = new StringBuilder("\n"); // ends what a JVM left that was killed while it wrote
                entries.forEach(entry -> lines.append(entry.line()));
                locked.append(lines.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the models of the run in " + file, e);
        }
        all.addAll(entries);
        return all;
    }

    private static List<Entry> read(String text) {
        List<Entry> entries = new ArrayList<>();
        for (Matcher line = LINE.matcher(text); line.find(); ) { // a line without its end was cut off
            entries.add(Entry.of(line));
        }
        return entries;
    }
}
