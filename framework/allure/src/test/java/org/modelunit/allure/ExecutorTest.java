package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorTest {

    private static final String CANARY = "s3cr3t-canary";

    private static final Map<String, String> GITHUB = Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_SERVER_URL", "https://github.example.org",
            "GITHUB_REPOSITORY", "bank/credit",
            "GITHUB_RUN_ID", "987654",
            "GITHUB_RUN_NUMBER", "42",
            "GITHUB_WORKFLOW", "release \"gate\"",
            "GITHUB_TOKEN", CANARY);

    private static JsonNode json(Map<String, String> variables) throws IOException {
        return new ObjectMapper().readTree(Executor.of(variables).json());
    }

    @Test
    void github_actions_is_known_by_its_variables() throws IOException {
        JsonNode executor = json(GITHUB);

        assertThat(executor.path("name").asText()).isEqualTo("GitHub Actions");
        assertThat(executor.path("type").asText()).isEqualTo("github");
        assertThat(executor.path("buildOrder").isIntegralNumber()).isTrue();
        assertThat(executor.path("buildOrder").asLong()).isEqualTo(42);
        assertThat(executor.path("buildName").asText()).isEqualTo("release \"gate\" #42");
        assertThat(executor.path("buildUrl").asText())
                .isEqualTo("https://github.example.org/bank/credit/actions/runs/987654");
        assertThat(executor.path("reportName").asText()).isEqualTo("ModelUnit, release \"gate\" #42");
    }

    @Test
    void gitlab_and_jenkins_are_known_by_theirs() throws IOException {
        JsonNode gitlab = json(Map.of(
                "GITLAB_CI", "true",
                "CI_JOB_NAME", "model tests",
                "CI_PIPELINE_IID", "7",
                "CI_JOB_URL", "https://gitlab.example.org/bank/credit/-/jobs/1",
                "CI_JOB_TOKEN", CANARY,
                "CI_REPOSITORY_URL", "https://gitlab-ci-token:" + CANARY + "@gitlab.example.org/bank/credit.git"));
        JsonNode jenkins = json(Map.of(
                "JENKINS_URL", "https://ci.example.org/",
                "JOB_NAME", "credit/main",
                "BUILD_NUMBER", "12",
                "BUILD_URL", "https://ci.example.org/job/credit/12/"));

        assertThat(gitlab.path("type").asText()).isEqualTo("gitlab");
        assertThat(gitlab.path("buildName").asText()).isEqualTo("model tests #7");
        assertThat(gitlab.path("buildUrl").asText()).isEqualTo("https://gitlab.example.org/bank/credit/-/jobs/1");
        assertThat(jenkins.path("type").asText()).isEqualTo("jenkins");
        assertThat(jenkins.path("buildName").asText()).isEqualTo("credit/main #12");
        assertThat(jenkins.path("buildUrl").asText()).isEqualTo("https://ci.example.org/job/credit/12/");
    }

    @Test
    void nothing_else_of_the_variables_is_ever_told() {
        Map<String, String> all = new HashMap<>(GITHUB);
        all.put("CI_JOB_TOKEN", CANARY);
        all.put("AWS_SECRET_ACCESS_KEY", CANARY);
        all.put("BUILD_URL", "https://" + CANARY + "@ci.example.org/");

        assertThat(Executor.of(all).json()).doesNotContain(CANARY);
        assertThat(Executor.of(all).toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://user:s3cr3t-canary@ci.example.org/job/1",
                "https://ci.example.org/job/1?token=s3cr3t-canary",
                "file:///etc/passwd",
                "https:///nowhere",
                "not an address",
                "ci.example.org/job/1"
            })
    void an_address_that_is_none_or_may_hold_a_password_is_left_out(String address) throws IOException {
        JsonNode executor =
                json(Map.of("JENKINS_URL", "x", "JOB_NAME", "credit", "BUILD_NUMBER", "12", "BUILD_URL", address));

        assertThat(executor.has("buildUrl")).isFalse();
        assertThat(executor.path("buildName").asText()).isEqualTo("credit #12");
    }

    @Test
    void values_are_texts_and_nothing_more() throws IOException {
        JsonNode executor = json(Map.of(
                "JENKINS_URL", "x",
                "JOB_NAME", "</script>\u001b[2J\u202e\n{\"a\":1}",
                "BUILD_NUMBER", "1e9",
                "BUILD_URL", ""));

        assertThat(executor.path("buildName").asText()).isEqualTo("</script>\\u001B[2J\\u202E\\n{\"a\":1}");
        assertThat(executor.has("buildOrder")).isFalse();
        assertThat(executor.has("a")).isFalse();
        assertThat(json(Map.of("JENKINS_URL", "x", "JOB_NAME", "j".repeat(300))).has("buildName"))
                .isFalse();
    }

    @Test
    void where_no_build_server_tells_there_is_none() {
        assertThat(Executor.of(Map.of("GITHUB_ACTIONS", "false", "BUILD_NUMBER", "3"))
                        .isKnown())
                .isFalse();
        assertThat(Executor.of(Map.of())).isEqualTo(Executor.NONE);
    }
}
