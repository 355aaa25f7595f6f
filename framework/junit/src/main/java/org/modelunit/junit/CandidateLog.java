package org.modelunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        synchronized (CandidateLog.class) { // the lock of the file keeps out other JVMs only
            try {
                Files.createDirectories(file.getParent());
                try (FileChannel channel = FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    assert lock.isValid();
                    List<Entry> all = read(channel);
                    StringBuilder lines =
                            new StringBuilder("\n"); // ends what a JVM left that was killed while it wrote
                    entries.forEach(entry -> lines.append(entry.line()));
                    ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
                    channel.position(channel.size());
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    all.addAll(entries);
                    return all;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot note the models of the run in " + file, e);
            }
        }
    }

    private static List<Entry> read(FileChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        for (Matcher line = LINE.matcher(text); line.find(); ) { // a line without its end was cut off
            entries.add(Entry.of(line));
        }
        return entries;
    }
}
