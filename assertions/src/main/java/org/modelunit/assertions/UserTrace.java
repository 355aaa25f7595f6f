package org.modelunit.assertions;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.modelunit.error.ModelUnitException;

/** Cuts a trace so that it starts at the line that claims. */
final class UserTrace {

    private static final String OURS = "org.modelunit.";

    /** What stands between a claim and its verdict: assertions, what they hold, and the proxies of soft ones, named like them. */
    private static final Pattern CLAIMING = Pattern.compile(
            "org\\.modelunit\\.assertions\\.(Claiming|TensorClaim|\\w*Assert)(\\$.*)?|org\\.assertj\\.core\\.internal\\.bytebuddy\\..*");

    /** What stands between the end of soft claims and what they collected. */
    private static final Pattern COLLECTING = Pattern.compile(
            "org\\.modelunit\\.assertions\\.ModelSoftAssertions(\\$.*)?|org\\.assertj\\..*SoftAssertions(\\$.*)?");

    private static final Pattern NOBODYS = Pattern.compile("(org\\.modelunit|org\\.assertj|java|jdk)\\..*");

    private UserTrace() {}

    /** Cuts the trace of a claim that does not hold. */
    static void cut(Throwable error) {
        cut(error, CLAIMING);
    }

    /** Cuts the trace of what soft claims have collected. */
    static void cutCollected(Throwable error) {
        cut(error, COLLECTING);
    }

    private static void cut(Throwable error, Pattern ours) {
        StackTraceElement[] trace = error.getStackTrace();
        int first = firstOfUser(trace, ours);
        if (first < trace.length) {
            error.setStackTrace(Arrays.copyOfRange(trace, first, trace.length));
        }
    }

    /**
     * Cuts the trace of an error that says why a claim could not be judged, if it is one of ours that did not come out of the user's own
     * code: what that throws, or provokes, has to be told with all its lines.
     */
    static void cutOurs(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        boolean isSaid = error instanceof ModelUnitException || error instanceof IllegalArgumentException;
        if (isSaid && trace.length > 0 && trace[0].getClassName().startsWith(OURS)) {
            boolean isOurs = Arrays.stream(trace, 0, Math.min(firstOfUser(trace, CLAIMING), trace.length))
                    .allMatch(frame -> NOBODYS.matcher(frame.getClassName()).matches());
            if (isOurs) {
                cut(error);
            }
        }
    }

    /** The frame below the last of ours. */
    private static int firstOfUser(StackTraceElement[] trace, Pattern ours) {
        int first = 0;
        for (int i = 0; i < trace.length; i++) {
            if (ours.matcher(trace[i].getClassName()).matches()) {
                first = i + 1; // soft assertions put their proxies between our frames
            }
        }
        return first;
    }
}
