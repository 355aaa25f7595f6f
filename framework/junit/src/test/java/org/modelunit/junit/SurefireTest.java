package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.text.PrintableText;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Surefire makes of it all: forks, reruns, its class path inside a jar. Takes Maven, so it runs with {@code -Pslow} only. */
@Tag("slow")
class SurefireTest {

    /** What Maven prints before its first line and after its last. */
    private static final String MAVENS_OWN = "\u001b[0m";

    @TempDir
    private Path directory;

    private MavenProject project;

    @BeforeEach
    void copyProject() throws Exception {
        directory = directory.toRealPath();
        project = MavenProject.copy(Path.of("src/it/surefire"), directory);
    }

    @Test
    void forks_share_the_run_and_make_each_value_once() throws Exception {
        MavenProject.Build build = project.test("-DforkCount=2", "-Dsurefire.rerunFailingTestsCount=2");

        assertThat(build.green()).as(build.output()).isTrue();
        List<List<String>> jvms = project.events();
        assertThat(jvms).hasSize(2);
        assertThat(jvms.stream().map(events -> events.get(0)).distinct())
                .singleElement()
                .asString()
                .matches("started \\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3} in .*")
                .endsWith(" in " + directory.resolve("target/modelunit"));
        assertThat(jvms)
                .allSatisfy(
                        events -> { // a fork that is given no test of the fixture makes nothing
                            assertThat(events)
                                    .endsWith("finished", "closed with []")
                                    .containsOnlyOnce("finished");
                            assertThat(Collections.frequency(events, "made")).isLessThanOrEqualTo(1);
                            assertThat(Collections.frequency(events, "closed"))
                                    .isEqualTo(Collections.frequency(events, "made"));
                        });
        assertThat(jvms).anySatisfy(events -> assertThat(events)
                .containsSubsequence(
                        "made", "passes_when_run_again FAILED", "passes_when_run_again PASSED", "closed", "finished"));
        assertThat(jvms).allSatisfy(events -> assertThat(events)
                .filteredOn(event -> event.startsWith("planned"))
                .allMatch(event -> event.matches("planned \\d+ by '(|methods|unique ids)' \\[\\]"))
                .anyMatch(event -> event.contains("by ''")));
    }

    @Test
    void an_unknown_setting_makes_the_build_red_even_without_a_model_test() throws Exception {
        MavenProject.Build build = project.test("-Dtest=PlainTest", "-Dmodelunit.sed=7");

        assertThat(build.green()).as(build.output()).isFalse();
        assertThat(build.output())
                .contains("ModelUnit cannot begin its run: unknown setting modelunit.sed (system property)");
    }

    @Test
    void a_recorder_that_fails_at_the_end_makes_the_build_red() throws Exception {
        MavenProject.Build build = project.test("-Dtest=FirstTest", "-Dstubborn=true");

        assertThat(build.green()).as(build.output()).isFalse();
        assertThat(build.output()).contains("ModelUnit could not finish its run: disk full");
    }

    @Test
    void the_command_that_runs_a_test_again_does_when_it_is_pasted() throws Exception {
        project.test("-Dtest=OuterTest", "-Dmodelunit.seed=7");
        List<String> told = project.events().get(0);

        assertThat(told)
                .contains("again mvn test -Dtest=shop.OuterTest#t", "again mvn test '-Dtest=shop.OuterTest$Hard#t'")
                .contains("again mvn test '-Dtest=shop.OuterTest$Inherited#inherited'");
        assertThat(ranBy("mvn test '-Dtest=shop.OuterTest$Hard#t'")).containsExactly("t PASSED");
        assertThat(project.paste("mvn test '-Dtest=shop.OuterTest$Hard#t' -Dhard=true")
                        .green())
                .isFalse();
        assertThat(ranBy(command(told, "several"))).containsExactly("several PASSED", "several PASSED");
        assertThat(ranBy(command(told, "inner"))).contains("inner PASSED");
    }

    /** Returns the command that was told after the end of a test. */
    private static String command(List<String> told, String test) {
        return told.get(told.indexOf(test + " PASSED") + 1).substring("again ".length());
    }

    private List<String> ranBy(String command) throws Exception {
        project.clearEvents();
        MavenProject.Build build = project.paste(command);
        assertThat(build.green()).as(build.output()).isTrue();
        return project.events().get(0).stream()
                .filter(event -> event.endsWith(" PASSED"))
                .toList();
    }

    @Test
    void failures_with_hostile_names_leave_xml_that_can_be_read_and_a_console_that_obeys_nothing() throws Exception {
        MavenProject.Build build = project.test("-Dtest=HostileNames", "-DforkCount=2");

        assertThat(build.green()).as(build.output()).isFalse();
        assertThat(build.output().lines()).doesNotContain("[INFO] BUILD SUCCESS");
        assertThat(build.output()
                        .replace(System.lineSeparator(), "\n")
                        .replace(MAVENS_OWN, "")
                        .codePoints())
                .filteredOn(character -> character != '\n' && character != '\t' && PrintableText.isHidden(character))
                .isEmpty();
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory
                        .resolve("target/surefire-reports/TEST-shop.HostileNames.xml")
                        .toFile())
                .getDocumentElement();
        NodeList failures = suite.getElementsByTagName("failure");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(8);
        assertThat(failures.getLength()).isEqualTo(8);
        assertThat(failures.item(2).getTextContent()).contains("\\u001B[2J\\u001B[31m");
        assertThat(failures.item(5).getTextContent()).contains("half \\uD800 of a pair");
    }
}
