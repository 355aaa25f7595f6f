package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.Owner;
import io.qameta.allure.Severity;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TestPlan;
import org.modelunit.recording.TestDetails;

class RequirementTest {

    static class Shop {}

    @Retention(RetentionPolicy.RUNTIME)
    @Requirement("CR-9")
    @Severity(Severity.Level.CRITICAL)
    @Owner("fraud team")
    @interface Fraud {}

    @Requirement("CR-3")
    @Severity(Severity.Level.TRIVIAL)
    static class Base {
        @Test
        @Requirement("CR-4")
        void inherited() {}
    }

    @Requirement({"CR-1", " CR-0 "})
    @Owner("risk team")
    static class Plain extends Base {
        @Test
        void says_nothing() {}

        @Test
        @Requirement("CR-2")
        @Requirement({"CR-5", "CR-1"})
        @Owner("me")
        void says_much() {}

        @Test
        @Fraud
        void says_it_by_another() {}

        @Nested
        class Inside {
            @Test
            @Requirement("CR-6")
            void nested() {}
        }
    }

    @ModelTest(Shop.class)
    static class Model {
        @Test
        void models() {}

        @Nested
        class Inside {
            @Test
            void models_too() {}
        }
    }

    static class Blank {
        @Test
        @Requirement({"CR-1", " "})
        void blank() {}
    }

    @Requirement({})
    static class None {
        @Nested
        class Inside {
            @Test
            void none() {}
        }
    }

    private static TestDetails of(String test) {
        TestPlan plan = Discovery.plan(Plain.class, Model.class, None.class, Blank.class);
        return new TestAnnotations().of(Discovery.tests(plan).get(test + "()"), plan);
    }

    @Test
    void requirements_of_method_class_superclass_and_class_around_add_up() {
        assertThat(of("says_nothing").requirements()).containsExactly("CR-0", "CR-1", "CR-3");
        assertThat(of("says_much").requirements()).containsExactly("CR-0", "CR-1", "CR-2", "CR-3", "CR-5");
        assertThat(of("inherited").requirements()).containsExactly("CR-0", "CR-1", "CR-3", "CR-4");
        assertThat(of("nested").requirements()).containsExactly("CR-0", "CR-1", "CR-3", "CR-6");
    }

    @Test
    void another_annotation_may_carry_it() {
        assertThat(of("says_it_by_another"))
                .isEqualTo(new TestDetails(List.of("CR-0", "CR-1", "CR-3", "CR-9"), "critical", "fraud team", false));
    }

    @Test
    void severity_and_owner_nearest_to_the_test_hold() {
        assertThat(of("says_much").owner()).isEqualTo("me");
        assertThat(of("nested").owner()).isEqualTo("risk team");
        assertThat(of("nested").severity()).isEqualTo("trivial");
    }

    @Test
    void tests_of_a_model_test_are_known_by_their_class_or_the_one_around_it() {
        assertThat(of("models").modelTest()).isTrue();
        assertThat(of("models_too").modelTest()).isTrue();
        assertThat(of("says_nothing").modelTest()).isFalse();
    }

    @Test
    void an_id_that_says_nothing_fails_the_test_and_is_nowhere_kept() {
        assertThat(Kit.message(Blank.class))
                .isEqualTo("@Requirement on Blank.blank has a blank id; name the requirement that the"
                        + " test shows to be met, as in @Requirement(\"CR-1\"), or leave the annotation out");
        assertThat(Kit.message(None.class)).startsWith("@Requirement on None has no id; name");
        assertThat(of("blank").requirements()).containsExactly("CR-1");
        assertThat(of("none")).isEqualTo(TestDetails.NONE);
    }

    @Test
    void a_requirement_that_is_named_lets_its_test_pass() {
        assertThat(Kit.failures(Kit.run(Plain.class))).isEmpty();
    }
}
