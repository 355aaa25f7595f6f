package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MavenProfilesTest {

    private static List<String> in(String commandLine) {
        return MavenProfiles.in(Map.of("MAVEN_CMD_LINE_ARGS", commandLine));
    }

    @Test
    void profiles_are_named_in_each_form_that_maven_takes() {
        assertThat(in(" -Pdemo verify")).containsExactly("demo");
        assertThat(in("-B -P demo,slow -am test -Pnightly")).containsExactly("demo", "slow", "nightly");
        assertThat(in("--activate-profiles demo test")).containsExactly("demo");
        assertThat(in("--activate-profiles=demo,!other test")).containsExactly("demo", "!other");
    }

    @Test
    void nothing_else_of_the_command_line_is_read() {
        assertThat(in("-pl a -Dpassword=-Pcanary verify -Dx=y")).isEmpty();
        assertThat(in("-Dkey=a-Pcanary --passwords -P=$(rm) -P\"a b\"")).isEmpty();
        assertThat(in("verify -P")).isEmpty();
        assertThat(in("-P -Dpassword=canary test")).isEmpty();
        assertThat(in("")).isEmpty();
        assertThat(MavenProfiles.in(Map.of())).isEmpty();
    }
}
