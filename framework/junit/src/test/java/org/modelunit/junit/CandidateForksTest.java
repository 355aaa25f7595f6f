package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a candidate was tested is judged for the run, however its test classes are spread over JVMs. Takes Maven. */
@Tag("slow")
class CandidateForksTest {

    @TempDir
    private Path directory;

    private MavenProject project;
    private Path candidate;

    @BeforeEach
    void copyProject() throws Exception {
        directory = directory.toRealPath();
        project = MavenProject.copy(Path.of("src/it/surefire"), directory);
        candidate = Files.writeString(directory.resolve("candidate.onnx"), "a model");
    }

    private MavenProject.Build test(int forks, boolean reused, String classes, String... options) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("-DforkCount=" + forks, "-DreuseForks=" + reused, "-Dtest=" + classes));
        all.addAll(List.of(options));
        return project.test(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,true"})
    void a_JVM_that_uses_only_the_champion_is_none_the_worse_for_it(int forks, boolean reused) throws Exception {
        MavenProject.Build build = test(
                forks,
                reused,
                "AbstractShopTest,ChampionTest,ChallengerTest,PlainTest",
                "-Dmodelunit.model.challenger=" + candidate);

        assertThat(build.green()).as(build.output()).isTrue();
    }

    @Test
    void a_mistyped_name_beside_a_right_one_makes_the_run_red_once() throws Exception {
        MavenProject.Build build = test(
                2,
                false,
                "AbstractShopTest,ChampionTest,ChallengerTest,PlainTest",
                "-Dmodelunit.model.challenger=" + candidate,
                "-Dmodelunit.model.champoin=" + candidate);

        assertThat(build.green()).as(build.output()).isFalse();
        assertThat(build.output())
                .containsOnlyOnce("ModelUnit could not finish its run: modelunit.model.champoin=" + candidate
                        + " replaced nothing: the tests of this run asked for the models challenger, champion;");
    }

    @Test
    void a_variable_that_is_not_set_makes_the_build_red() throws Exception {
        MavenProject.Build build = test(1, true, "ChallengerTest", "-Dmodelunit.model.challenger=");

        assertThat(build.green()).as(build.output()).isFalse();
        assertThat(build.output())
                .contains("ModelUnit cannot begin its run: modelunit.model.challenger is empty (system property);");
    }
}
