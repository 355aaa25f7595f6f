package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;

/** Each way to be green without having checked passes an exit code, and not the gate. */
class WaysToBeGreenTest {

    @TempDir
    Path directory;

    static Stream<Way> ways() {
        return Stream.of(
                        WaysNothingRan.all(),
                        WaysNothingClaimed.all(),
                        WaysOtherClaims.all(),
                        WaysResultLost.all(),
                        WaysAroundTheGate.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_way_that_an_exit_code_lets_through_is_blocked_for_its_reason(Way way) throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        way.how().happen(release, release.output());

        assertThat(NaiveGate.releases(release.output(), way.areFailuresIgnored()))
                .as("an exit code lets it through")
                .isTrue();

        ReleaseVerdict verdict = release.judge();

        assertThat(verdict.isReleased()).isFalse();
        assertThat(verdict.reasons()).extracting(Reason::id).contains(way.reason());
    }

    @Test
    void there_are_many_and_each_has_a_name_of_its_own() {
        assertThat(ways().map(Way::name)).hasSizeGreaterThanOrEqualTo(70).doesNotHaveDuplicates();
    }

    @Test
    void nothing_else_blocks_a_build_that_has_one_fault() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        LoanBuild build = new LoanBuild();
        build.isKilled = true;
        build.runIn(release.output());

        assertThat(release.judge().reasons()).extracting(Reason::id).containsOnly(ReasonId.EVIDENCE_INCOMPLETE);
    }
}
