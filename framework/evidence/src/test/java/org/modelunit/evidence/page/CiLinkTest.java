package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CiLinkTest {

    @Test
    void build_servers_tell_the_address_of_the_job() {
        assertThat(CiLink.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_SERVER_URL", "https://github.com",
                        "GITHUB_REPOSITORY", "bank/credit",
                        "GITHUB_RUN_ID", "77")))
                .isEqualTo("https://github.com/bank/credit/actions/runs/77");
        assertThat(CiLink.of(Map.of("CI_JOB_URL", "https://gitlab.bank/credit/-/jobs/7")))
                .isEqualTo("https://gitlab.bank/credit/-/jobs/7");
        assertThat(CiLink.of(Map.of("BUILD_URL", "http://jenkins:8080/job/credit/3/")))
                .isEqualTo("http://jenkins:8080/job/credit/3/");
    }

    @Test
    void what_is_no_address_of_the_web_is_none() {
        assertThat(CiLink.of(Map.of())).isEmpty();
        assertThat(CiLink.of(Map.of("GITHUB_ACTIONS", "true"))).isEmpty();
        assertThat(CiLink.of(Map.of("BUILD_URL", "javascript:alert(1)"))).isEmpty();
        assertThat(CiLink.of(Map.of("BUILD_URL", "https://x/\"onclick=\"y"))).isEmpty();
        assertThat(CiLink.of(Map.of("BUILD_URL", "https://x/\ny"))).isEmpty();
        assertThat(CiLink.of(Map.of("BUILD_URL", "https://" + "x".repeat(600)))).isEmpty();
    }
}
