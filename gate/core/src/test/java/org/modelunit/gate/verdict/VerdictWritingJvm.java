package org.modelunit.gate.verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Fingerprint;

/** Writes verdicts until it is killed, each of another length. */
public final class VerdictWritingJvm {

    private static final int LENGTHS = 500;

    private VerdictWritingJvm() {}

    /** Takes the file. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        for (int i = 1; ; i = i % (LENGTHS - 1) + 1) {
            VerdictFile.write(file, verdict(i));
        }
    }

    /** A verdict with one reason more than a number. */
    static ReleaseVerdict verdict(int number) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i <= number; i++) {
            reasons.add(Reason.of(ReasonId.TEST_FAILED, "test " + i + " is red: " + "so it is, ".repeat(20)));
        }
        return ReleaseVerdict.blocked(JudgedBuild.begun(Fingerprint.unknown("policy.yaml"), "build-7"), reasons);
    }
}
