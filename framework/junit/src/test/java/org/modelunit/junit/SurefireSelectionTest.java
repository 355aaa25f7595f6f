package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Surefire was asked to run, as a run tells it. Takes Maven, so it runs with {@code -Pslow} only. */
@Tag("slow")
class SurefireSelectionTest {

    private MavenProject project;

    @BeforeEach
    void copyProject(@TempDir Path directory) throws Exception {
        project = MavenProject.copy(Path.of("src/it/surefire"), directory.toRealPath());
    }

    @Test
    void what_a_command_line_selects_is_told_and_everything_is_no_choice() throws Exception {
        project.test("-Dtest=FirstTest#*,PlainTest");
        assertThat(plans()).allMatch(plan -> plan.contains(" by '-Dtest=FirstTest#*,PlainTest' []"));

        project.clearEvents();
        project.test("-DexcludedGroups=slow");
        assertThat(plans()).allMatch(plan -> plan.contains(" by '-DexcludedGroups=slow' []"));

        project.clearEvents();
        project.test("-Pwithout-slow");
        assertThat(plans()).allMatch(plan -> plan.contains(" by 'tags' []"));

        project.clearEvents();
        project.test("-Dsurefire.excludes=**/OuterTest.java", "-Dmaven.test.failure.ignore=true");
        assertThat(plans()).first().asString().contains(" by '' []");
    }

    @Test
    void tags_are_the_same_in_a_pom_and_on_a_command_line_in_any_order() throws Exception {
        assertThat(tags("-DexcludedGroups=slow")).containsExactly("expected by 'excludedGroups=slow'");
        assertThat(tags("-Pwithout-slow")).containsExactly("expected by 'excludedGroups=slow'");
        assertThat(tags("-DexcludedGroups=slow, b & !c ,a"))
                .containsExactly("expected by 'excludedGroups=a,b&!c,slow'");
        assertThat(tags("-Dgroups=!a", "-DexcludedGroups=slow"))
                .containsExactly("expected by 'excludedGroups=slow, groups=!a'");
        assertThat(tags()).containsExactly("expected by ''");
        assertThat(tags("-Dtest=PlainTest", "-DexcludedGroups=slow")).isEmpty();
    }

    @Test
    void what_a_pom_asks_for_by_groups_is_a_choice_by_tags_alone_and_with_methods_one_of_some_tests() throws Exception {
        assertThat(tags("-Ppart")).containsExactly("expected by 'groups=!a&!c,!b'");
        assertThat(plans()).isNotEmpty().allMatch(plan -> plan.contains(" by 'tags' []"));
        assertThat(tags("-Dgroups=!b,!a&!c")).containsExactly("expected by 'groups=!a&!c,!b'");
        assertThat(tags("-Ppart,without-slow")).containsExactly("expected by 'excludedGroups=slow, groups=!a&!c,!b'");
        assertThat(plans()).isNotEmpty().allMatch(plan -> plan.contains(" by 'tags' []"));

        assertThat(tags("-Ppart,without-slow", "-Dtest=PlainTest")).isEmpty();
        assertThat(plans()).isNotEmpty().allMatch(plan -> plan.contains(" by '-Dtest=PlainTest' []"));
    }

    private List<String> tags(String... options) throws Exception {
        project.clearEvents();
        project.test(options);
        return project.events().stream()
                .flatMap(List::stream)
                .filter(event -> event.startsWith("expected"))
                .toList();
    }

    private List<String> plans() throws Exception {
        return project.events().stream()
                .flatMap(List::stream)
                .filter(event -> event.startsWith("planned"))
                .toList();
    }
}
