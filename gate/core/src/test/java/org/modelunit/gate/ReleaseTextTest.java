package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.MetEntry;
import org.modelunit.gate.verdict.ReleaseText;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.provenance.Fingerprint;

class ReleaseTextTest {

    private static final JudgedBuild JUDGED = new JudgedBuild(
            Fingerprint.of("model-release.yaml", new byte[1]),
            Fingerprint.of("challenger.onnx", new byte[2]),
            "",
            "build-7",
            "",
            "");

    private static ReleaseVerdict blocked(int reasons) {
        return ReleaseVerdict.blocked(
                JUDGED,
                IntStream.range(0, reasons)
                        .mapToObj(i -> Reason.of(ReasonId.TEST_FAILED, "test " + i + " is red"))
                        .toList());
    }

    @Test
    void a_release_is_one_line() {
        ReleaseVerdict released =
                new ReleaseVerdict(JUDGED, List.of(), List.of(), List.of(new MetEntry("ranks", "", "", "")));

        assertThat(ReleaseText.summary(released))
                .containsExactly("RELEASED: challenger.onnx (96a296d2) by model-release.yaml, its 1 entry is met");
    }

    @Test
    void each_reason_is_a_line_with_its_fix() {
        assertThat(ReleaseText.summary(blocked(1)))
                .containsExactly(
                        "BLOCKED: challenger.onnx (96a296d2) by model-release.yaml, for 1 reason",
                        "test-failed: test 0 is red; mend what the test shows");
    }

    @Test
    void a_console_is_told_twelve_reasons_and_how_many_more_there_are() {
        assertThat(ReleaseText.summary(blocked(12))).hasSize(13);
        assertThat(ReleaseText.summary(blocked(13))).hasSize(14).doesNotContain("and 1 more");
        assertThat(ReleaseText.summary(blocked(40)))
                .hasSize(14)
                .endsWith("and 28 more, which are in the verdict's file");
        assertThat(ReleaseText.lines(blocked(40))).hasSize(41);
    }

    @Test
    void names_from_outside_are_printable() {
        ReleaseVerdict hostile = ReleaseVerdict.blocked(
                JudgedBuild.begun(Fingerprint.unknown("\u001b[2J\npolicy.yaml"), "build-7"),
                List.of(Reason.of(ReasonId.POLICY_MISSING, "none")));

        assertThat(ReleaseText.lines(hostile))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\n"));
    }
}
