package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitTest {

    @Test
    void it_is_what_the_server_tells() {
        assertThat(Commit.of(Map.of("CI_COMMIT_SHA", "6049103aab")::get)).hasValue("6049103aab");
        assertThat(Commit.of(Map.of("GITHUB_SHA", "", "GIT_COMMIT", " 6049103aab ")::get))
                .hasValue("6049103aab");
    }

    @Test
    void nobody_tells_or_it_is_something_else() {
        assertThat(Commit.of(Map.<String, String>of()::get)).isEmpty();
        assertThat(Commit.of(Map.of("GIT_COMMIT", "<script>")::get)).isEmpty();
    }
}
