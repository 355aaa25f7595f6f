package org.modelunit.junit.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.STANDARD_INCLUDE_PATTERN;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.PackageNameFilter.includePackageNames;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.modelunit.recording.PlannedTests;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SelectionTest {

    private static String of(UnaryOperator<LauncherDiscoveryRequestBuilder> request, boolean isOfBuildTool) {
        String test = System.clearProperty("test"); // this build may have selected tests
        String excluded = System.clearProperty("excludedGroups");
        try {
            return selection(request, isOfBuildTool).words();
        } finally {
            System.clearProperty("test");
            put("test", test);
            put("excludedGroups", excluded);
        }
    }

    private static Selection selection(UnaryOperator<LauncherDiscoveryRequestBuilder> request, boolean isOfBuildTool) {
        return Selection.of(
                request.apply(LauncherDiscoveryRequestBuilder.request()).build(), isOfBuildTool);
    }

    private static void put(String name, @Nullable String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }

    private static LauncherDiscoveryRequestBuilder oneClass(LauncherDiscoveryRequestBuilder request) {
        return request.selectors(selectClass(SelectionTest.class));
    }

    @Test
    void classes_are_everything_if_a_build_tool_has_found_them_and_else_a_choice() {
        assertThat(of(SelectionTest::oneClass, true)).isEmpty();
        assertThat(of(SelectionTest::oneClass, false)).isEqualTo("classes");
    }

    @Test
    void a_class_path_is_everything_and_so_is_the_package_without_a_name() {
        assertThat(of(
                        request -> request.selectors(selectClasspathRoots(Set.of(Path.of("."))))
                                .filters(includeClassNamePatterns(STANDARD_INCLUDE_PATTERN)),
                        false))
                .isEmpty();
        assertThat(of(request -> request.selectors(selectPackage("")), false)).isEmpty();
    }

    @Test
    void all_else_is_a_choice_whoever_makes_it() {
        assertThat(of(request -> request.selectors(selectMethod(SelectionTest.class, "of")), true))
                .isEqualTo("methods");
        assertThat(of(request -> request.selectors(selectUniqueId("[engine:a]/[test:b]")), true))
                .isEqualTo("unique ids");
        assertThat(of(request -> request.selectors(selectPackage("shop")), true))
                .isEqualTo("packages");
        assertThat(of(request -> oneClass(request).filters(excludeTags("slow")), true))
                .isEqualTo("tags");
        assertThat(of(request -> oneClass(request).filters(includePackageNames("shop")), true))
                .isEqualTo("packages");
        assertThat(of(request -> oneClass(request).filters(includeClassNamePatterns(".*IT")), false))
                .isEqualTo("classes, names of classes");
        assertThat(of(request -> oneClass(request).filters(includeClassNamePatterns(".*IT")), true))
                .as("Surefire's way to hand over classes")
                .isEmpty();
        PostDiscoveryFilter byName = test -> FilterResult.included("it may");
        assertThat(of(request -> oneClass(request).filters(byName), true)).isEqualTo("methods");
    }

    @Test
    void what_the_command_line_of_a_build_tool_says_is_told_as_it_is_and_not_twice() {
        UnaryOperator<LauncherDiscoveryRequestBuilder> selected = request -> {
            System.setProperty("test", "CreditTest#x");
            return oneClass(request).filters(excludeTags("slow"));
        };

        assertThat(of(selected, true)).isEqualTo("-Dtest=CreditTest#x");
        assertThat(of(selected, false)).isEqualTo("classes, tags");
    }

    @Test
    void a_list_of_tags_with_spaces_is_a_choice_by_tags_alone() {
        String groups = System.getProperty("groups");
        try {
            System.setProperty("groups", " fast, slow & !big ,x");
            String words = of(SelectionTest::oneClass, true);

            assertThat(words).isEqualTo("-Dgroups=fast,slow & !big,x");
            assertThat(new PlannedTests(List.of(), words, List.of()).isByTags()).isTrue();
        } finally {
            System.clearProperty("groups");
            put("groups", groups);
        }
    }

    private static String tags(Filter<?>... filters) {
        return selection(request -> oneClass(request).filters(filters), true).tags();
    }

    @Test
    void equal_tags_are_written_in_one_way_and_others_are_not() {
        assertThat(tags()).isEmpty();
        assertThat(tags(includeTags("latency"))).isEqualTo("groups=latency");
        assertThat(tags(excludeTags("latency"))).isEqualTo("excludedGroups=latency");
        assertThat(tags(includeTags("b", " a ", "b")))
                .isEqualTo(tags(includeTags("a", "b")))
                .isEqualTo("groups=a,b");
        assertThat(tags(includeTags("a & ( b | !c )"))).isEqualTo("groups=a&(b|!c)");
        assertThat(tags(includeTags("!a"))).isEqualTo("groups=!a");
        assertThat(tags(excludeTags("!a"))).isEqualTo("excludedGroups=!a");
        assertThat(tags(includeTags("any()"))).isEqualTo("groups=any()");
        assertThat(tags(excludeTags("none()"))).isEqualTo("excludedGroups=none()");
        assertThat(tags(includeTags("a"), excludeTags("b")))
                .isEqualTo(tags(excludeTags("b"), includeTags("a")))
                .isEqualTo("excludedGroups=b, groups=a");
        assertThat(tags(includeTags("a"), includeTags("b"))).as("both").isNotEqualTo(tags(includeTags("a", "b")));
    }

    @Test
    void a_filter_of_somebody_elses_says_nothing_of_tags() {
        PostDiscoveryFilter strange = test -> FilterResult.included("because tags match expression(s): [x]");
        assertThat(tags(strange)).isEmpty();
    }

    @Test
    void the_JVMs_of_build_tools_are_known_by_their_command_line() {
        assertThat(Selection.isOfBuildTool("worker.org.gradle.process.internal.worker.GradleWorkerMain 'Worker 1'"))
                .isTrue();
        assertThat(Selection.isOfBuildTool("/m/surefirebooter-1.jar /m/target/surefire 2026-11-20T20-24-10_655-jvmRun1"
                        + " surefire-1tmp surefire_0tmp"))
                .isTrue();
        assertThat(Selection.isOfBuildTool("com.intellij.rt.junit.JUnitStarter -ideVersion5"))
                .isFalse();
    }
}
