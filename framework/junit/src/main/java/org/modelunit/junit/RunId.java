package org.modelunit.junit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a run. JVMs that one Surefire execution forks share it: Surefire tells each of them when it began. */
final class RunId {

    private static final Pattern SUREFIRE =
            Pattern.compile("(?:^|\\s)(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3})-jvmRun\\d+(?=\\s|$)");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss_SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RunId() {}

    static String ofThisJvm() {
        return of(
                System.getProperty("sun.java.command", ""),
                Instant.now(),
                ProcessHandle.current().pid());
    }

    /** Returns the id for a JVM's command line; the moment and the process make one where Surefire gives none. */
    static String of(String command, Instant now, long process) {
        Matcher surefire = SUREFIRE.matcher(command);
        return surefire.find() ? surefire.group(1) : STAMP.format(now) + "-" + process;
    }
}
