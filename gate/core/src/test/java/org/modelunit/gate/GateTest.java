package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.verdict.MetEntry;
import org.modelunit.gate.verdict.ReleaseVerdict;

class GateTest {

    @TempDir
    Path directory;

    @Test
    void a_build_that_shows_all_that_is_required_is_released() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        new LoanBuild().runIn(release.output());

        ReleaseVerdict verdict = release.judge();

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.isReleased()).isTrue();
        assertThat(verdict.met()).extracting(MetEntry::id).containsExactly("ranks", "prices", "finds-bad", "sexes");
    }
}
