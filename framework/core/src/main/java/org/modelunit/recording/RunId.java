package org.modelunit.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a run: by the start of the Surefire execution that forked this JVM, or else by the start of this JVM. */
final class RunId {

    /** What Surefire passes to each JVM it forks: the start of its execution, then the fork. */
    private static final Pattern SUREFIRE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3})-jvmRun\\d+");

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss_SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RunId() {}

    static String ofThisJvm() {
        ProcessHandle process = ProcessHandle.current();
        Instant start =
                process.info().startInstant().orElse(Instant.EPOCH); // where the system does not tell, the pid is left
        return of(System.getProperty("sun.java.command", ""), start, process.pid());
    }

    static String of(String command, Instant start, long pid) {
        Matcher forked = SUREFIRE.matcher(command);
        return forked.find() ? forked.group(1) : START.format(start) + "-" + pid;
    }
}
