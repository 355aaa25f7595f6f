package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildInfoTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "76543210fedcba9876543210fedcba9876543210";

    @TempDir
    private Path root;

    private Path module;
    private Path output;

    @BeforeEach
    void lay_out_a_module() throws IOException {
        module = root.resolve("scoring");
        output = module.resolve("target/modelunit");
        Files.createDirectories(output);
    }

    @Test
    void a_module_has_the_coordinates_of_its_pom() throws IOException {
        pom(
                "<parent><groupId>org.bank</groupId><artifactId>all</artifactId></parent><artifactId>scoring-model</artifactId>"
                        + "<dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies>");
        assertThat(build().module()).isEqualTo("org.bank:scoring-model");
        pom("<artifactId>scoring-model</artifactId><groupId>\n org.own </groupId>"
                + "<parent><groupId>org.bank</groupId><artifactId>all</artifactId></parent>");
        assertThat(build().module()).isEqualTo("org.own:scoring-model");
    }

    @Test
    void a_module_without_coordinates_has_the_name_of_its_directory() throws IOException {
        assertThat(build().module()).isEqualTo("scoring");
        pom("<groupId>${group}</groupId><artifactId>scoring-model</artifactId>");
        assertThat(build().module()).isEqualTo("scoring");
        pom("<artifactId>scoring-model</artifactId>");
        assertThat(build().module()).isEqualTo("scoring");
        write(module.resolve("pom.xml"), "<project><artifactId>");
        assertThat(build().module()).isEqualTo("scoring");
    }

    @Test
    void a_module_without_coordinates_is_named_from_the_top_of_the_working_tree() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        assertThat(build().module()).isEqualTo("scoring");

        Path deep = root.resolve("loans/scoring/target/modelunit");
        assertThat(BuildInfo.of(deep, Map.of(), "").module()).isEqualTo("loans/scoring");

        Path top = root.resolve("target/modelunit");
        assertThat(BuildInfo.of(top, Map.of(), "").module())
                .isEqualTo(root.getFileName().toString());
    }

    @Test
    void a_pom_brings_in_no_other_file() throws IOException {
        write(root.resolve("secret"), "secret");
        write(
                module.resolve("pom.xml"),
                "<!DOCTYPE project [<!ENTITY s SYSTEM '"
                        + root.resolve("secret").toUri()
                        + "'>]><project><groupId>g</groupId><artifactId>&s;</artifactId></project>");
        assertThat(build().module()).isEqualTo("scoring");
    }

    @Test
    void a_session_is_what_the_file_says() throws IOException {
        assertThat(build().session()).isEmpty();
        write(output.resolve("session"), "2026-11-29T06-30-00_1\n");
        assertThat(build().session()).isEqualTo("2026-11-29T06-30-00_1");
        write(output.resolve("session"), "<script>");
        assertThat(build().session()).isEmpty();
        Files.write(output.resolve("session"), new byte[] {(byte) 0xff});
        assertThat(build().session()).isEmpty();
    }

    @Test
    void a_session_is_the_setting_s_where_there_is_no_file() throws IOException {
        assertThat(BuildInfo.of(output, Map.of(), "nightly-7").session()).isEqualTo("nightly-7");

        write(output.resolve("session"), "gate-1\n");
        assertThat(BuildInfo.of(output, Map.of(), "nightly-7").session()).isEqualTo("gate-1");
    }

    @Test
    void one_file_at_the_root_serves_all_modules_of_a_build() throws IOException {
        Path atRoot = root.resolve("target/modelunit/session");
        Files.createDirectories(atRoot.getParent());
        write(atRoot, "gate-1");
        assertThat(build().session()).as("what lies above is no build").isEmpty();

        write(root.resolve("pom.xml"), "<project/>");
        assertThat(build().session()).isEqualTo("gate-1");
        assertThat(BuildInfo.of(output, Map.of(), "nightly-7").session()).isEqualTo("gate-1");
        assertThat(BuildInfo.of(root.resolve("elsewhere"), Map.of(), "nightly-7")
                        .session())
                .isEqualTo("nightly-7");

        write(output.resolve("session"), "own-2");
        assertThat(build().session()).isEqualTo("own-2");
        write(output.resolve("session"), "<script>");
        assertThat(build().session()).isEmpty();
    }

    @Test
    void a_file_that_names_no_session_leaves_it_unknown_whatever_the_setting_says() throws IOException {
        write(output.resolve("session"), "");
        assertThat(BuildInfo.of(output, Map.of(), "nightly-7").session()).isEmpty();

        Files.delete(output.resolve("session"));
        Files.createDirectory(output.resolve("session"));
        assertThat(BuildInfo.of(output, Map.of(), "nightly-7").session()).isEmpty();
    }

    @Test
    void a_commit_is_read_from_a_branch() throws IOException {
        write(root.resolve(".git/HEAD"), "ref: refs/heads/feature/bounds\n");
        write(root.resolve(".git/packed-refs"), "# pack-refs with: peeled\n" + SHA + " refs/heads/feature/bounds\n");
        assertThat(build().commit()).isEqualTo(new Commit(SHA, "feature/bounds"));
        write(root.resolve(".git/refs/heads/feature/bounds"), OTHER + "\n");
        assertThat(build().commit()).isEqualTo(new Commit(OTHER, "feature/bounds"));
    }

    @Test
    void a_commit_is_read_in_a_worktree() throws IOException {
        write(module.resolve(".git"), "gitdir: ../main/.git/worktrees/scoring\n");
        write(root.resolve("main/.git/worktrees/scoring/HEAD"), "ref: refs/heads/next\n");
        write(root.resolve("main/.git/worktrees/scoring/commondir"), "../..\n");
        write(root.resolve("main/.git/refs/heads/next"), SHA + "\n");
        assertThat(build().commit()).isEqualTo(new Commit(SHA, "next"));
    }

    @Test
    void files_of_git_that_tell_nothing_leave_the_commit_unknown() throws IOException {
        for (String head :
                new String[] {"", "ref: refs/heads/unborn", "ref: ../../secret", "ref: refs/../HEAD", "<b>"}) {
            write(root.resolve(".git/HEAD"), head);
            assertThat(build().commit()).as(head).isEqualTo(Commit.UNKNOWN);
        }
        Files.delete(root.resolve(".git/HEAD"));
        assertThat(build().commit()).isEqualTo(Commit.UNKNOWN);
    }

    @Test
    void what_is_checked_out_counts_and_a_server_adds_the_branch() throws IOException {
        Map<String, String> server = Map.of("CI_COMMIT_SHA", " " + SHA + " ", "CI_COMMIT_REF_NAME", "main");
        write(root.resolve(".git/HEAD"), "");
        assertThat(Commit.of(module, server)).isEqualTo(new Commit(SHA, "main"));
        write(root.resolve(".git/HEAD"), SHA);
        assertThat(Commit.of(module, server)).isEqualTo(new Commit(SHA, "main"));
        write(root.resolve(".git/HEAD"), OTHER);
        assertThat(Commit.of(module, server)).isEqualTo(new Commit(OTHER, ""));
    }

    @Test
    void a_server_that_tells_something_else_tells_nothing() throws IOException {
        write(root.resolve(".git/HEAD"), "");
        assertThat(Commit.of(module, Map.of("GIT_COMMIT", "<script>"))).isEqualTo(Commit.UNKNOWN);
        assertThat(Commit.of(module, Map.of("GITHUB_REF_NAME", "main"))).isEqualTo(Commit.UNKNOWN);
        assertThat(Commit.of(module, Map.of("GITHUB_SHA", "", "GIT_COMMIT", SHA))
                        .sha())
                .isEqualTo(SHA);
    }

    @Test
    void a_job_is_what_its_server_tells() {
        assertThat(CiJob.of(Map.of())).isEqualTo(CiJob.NONE);
        assertThat(CiJob.of(Map.of(
                        "GITHUB_ACTIONS",
                        "true",
                        "GITHUB_JOB",
                        "test",
                        "GITHUB_RUN_ID",
                        "7",
                        "GITHUB_RUN_ATTEMPT",
                        "2")))
                .isEqualTo(new CiJob("GitHub", "test", "7", "2"));
        assertThat(CiJob.of(
                        Map.of("GITLAB_CI", "true", "CI_JOB_NAME", "test", "CI_PIPELINE_ID", "7", "CI_JOB_ID", "9")))
                .isEqualTo(new CiJob("GitLab", "test", "7", "9"));
        assertThat(CiJob.of(Map.of("JENKINS_URL", "https://ci", "JOB_NAME", "models\u001b[2J", "BUILD_NUMBER", "3")))
                .isEqualTo(new CiJob("Jenkins", "", "3", ""));
    }

    @Test
    void a_job_of_a_matrix_may_have_a_name_of_its_own() {
        assertThat(CiJob.of(Map.of("GITHUB_ACTIONS", "true", "GITHUB_JOB", "test", "MODELUNIT_JOB", " test 17 ")))
                .isEqualTo(new CiJob("GitHub", "test 17", "", ""));
        assertThat(CiJob.of(Map.of("MODELUNIT_JOB", "night"))).isEqualTo(new CiJob("", "night", "", ""));
        assertThat(CiJob.of(Map.of("GITLAB_CI", "true", "CI_JOB_NAME", "test", "MODELUNIT_JOB", "a\nb")))
                .isEqualTo(new CiJob("GitLab", "test", "", ""));
        assertThat(CiJob.of(Map.of("MODELUNIT_JOB", " "))).isEqualTo(CiJob.NONE);
    }

    @Test
    void output_elsewhere_belongs_to_the_working_directory() {
        assertThat(ModuleDirectory.of(output)).isEqualTo(module);
        assertThat(ModuleDirectory.of(root.resolve("elsewhere")))
                .isEqualTo(Path.of("").toAbsolutePath());
        assertThat(ModuleDirectory.name(root.getRoot())).isEmpty();
    }

    private BuildInfo build() {
        return BuildInfo.of(output, Map.of(), "");
    }

    private void pom(String content) throws IOException {
        write(module.resolve("pom.xml"), "<project>" + content + "</project>");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
