package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class DiscoveriesTest {

    abstract static class Abstract {
        @Test
        void runs_in_subclasses() {}
    }

    static class Private {
        @Test
        private void never_runs() {}
    }

    static class Plain {
        @Test
        void runs() {}

        void is_no_test() {}
    }

    private static Discoveries.Heard of(DiscoverySelector... selectors) {
        Discoveries discoveries = new Discoveries();
        Launcher launcher = Discovery.launcher();
        launcher.registerLauncherDiscoveryListeners(discoveries);
        launcher.discover(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter("junit.platform.discovery.issue.failure.phase", "execution")
                .build());
        Discoveries.Heard heard = discoveries.take();
        assertThat(discoveries.take().errors()).as("is told once").isEmpty();
        return heard;
    }

    @Test
    void tests_that_are_found_are_no_problem_nor_is_a_class_without_any() {
        Discoveries.Heard heard = of(selectMethod(Plain.class, "runs"), selectClass(Abstract.class));

        assertThat(heard.errors()).isEmpty();
        assertThat(heard.warnings()).isEmpty();
    }

    @Test
    void a_class_or_a_method_that_is_not_there_is_an_error() {
        assertThat(of(selectClass("shop.Gone")).errors())
                .isNotEmpty()
                .allMatch(line -> line.equals("ClassNotFoundException: shop.Gone (class:shop.Gone)"));
        assertThat(of(selectMethod(Plain.class.getName(), "gone")).errors())
                .singleElement()
                .asString()
                .contains("Could not find method with name [gone]");
    }

    @Test
    void a_method_or_an_id_without_a_test_is_an_error() {
        assertThat(of(selectMethod(Plain.class, "is_no_test")).errors())
                .singleElement()
                .asString()
                .startsWith("no test was found by method:")
                .endsWith("#is_no_test()");
        assertThat(of(selectUniqueId("[engine:junit-jupiter]/[class:shop.Gone]"))
                        .errors())
                .isNotEmpty();
    }

    @Test
    void a_test_that_can_never_run_is_a_warning() {
        Discoveries.Heard heard = of(selectClass(Private.class));

        assertThat(heard.errors()).isEmpty();
        assertThat(heard.warnings())
                .singleElement()
                .asString()
                .contains("must not be private")
                .contains("never_runs");
    }
}
