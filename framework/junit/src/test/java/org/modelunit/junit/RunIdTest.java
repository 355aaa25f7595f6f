package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunIdTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:25:37.004Z");

    @Test
    void a_fork_of_Surefire_is_told_when_its_execution_began() {
        String command =
                "/x/surefirebooter-20261121_3.jar /x/target/surefire 2026-11-21T21-25-37_123-jvmRun2 surefire_5tmp";

        assertThat(RunId.of(command, NOW, 4711)).isEqualTo("2026-11-21T21-25-37_123");
    }

    @Test
    void any_other_JVM_has_an_id_of_its_own() {
        assertThat(RunId.of("com.intellij.rt.junit.JUnitStarter", NOW, 4711)).isEqualTo("2026-11-21T20-25-37_004-4711");
        assertThat(RunId.of("", NOW, 4712)).isEqualTo("2026-11-21T20-25-37_004-4712");
    }

    @Test
    void what_merely_looks_like_it_is_not_taken() {
        assertThat(RunId.of("java /x/2026-11-21T21-25-37_123-jvmRun2/main", NOW, 1))
                .endsWith("-1");
    }
}
