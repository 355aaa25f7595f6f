package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RerunCommandTest {

    private static final String TOP = "[engine:junit-jupiter]/[class:com.example.LoanTest]/";

    private final String ownHome = System.getProperty("user.home");

    @AfterEach
    void clear() {
        System.setProperty("user.home", ownHome);
        System.clearProperty("modelunit.model.challenger");
        System.clearProperty("modelunit.model.a");
        System.clearProperty("modelunit.model.b");
    }

    private static String command(String uniqueId, String className, String methodName) {
        return RerunCommand.of(new TestId(uniqueId, className, methodName, "x")).toString();
    }

    @Test
    void a_test_is_selected_by_the_full_name_of_its_class() {
        assertThat(command(TOP + "[method:rejects()]", "com.example.LoanTest", "rejects"))
                .isEqualTo("mvn test -Dtest=com.example.LoanTest#rejects");
    }

    @Test
    void a_nested_class_is_not_lost_to_the_shell() {
        assertThat(command(TOP + "[nested-class:Hard]/[method:rejects()]", "com.example.LoanTest$Hard", "rejects"))
                .isEqualTo("mvn test '-Dtest=com.example.LoanTest$Hard#rejects'");
    }

    @Test
    void a_container_is_its_class() {
        assertThat(command(TOP, "com.example.LoanTest", "")).isEqualTo("mvn test -Dtest=com.example.LoanTest");
    }

    @Test
    void a_nested_class_that_was_inherited_is_run_with_all_of_its_class() {
        assertThat(command(TOP + "[nested-class:InBase]/[method:n()]", "com.example.Base$InBase", "n"))
                .isEqualTo("mvn test -Dtest=com.example.LoanTest   # the whole class: Maven selects no test of an"
                        + " inherited nested class");
    }

    @Test
    void an_invocation_is_run_with_all_of_its_method() {
        String all = "mvn test -Dtest=com.example.LoanTest#p   # all invocations of it: Maven selects no single one";

        for (String invocation : new String[] {
            "[test-template:p(int)]/[test-template-invocation:#2]",
            "[test-factory:p()]/[dynamic-test:#1]",
            "[test-template:p()]/[slice:under 25]"
        }) {
            assertThat(command(TOP + invocation, "com.example.LoanTest", "p")).isEqualTo(all);
        }
        assertThat(command(
                        "[engine:junit-jupiter]/[class-template:com.example.LoanTest]/[class-template-invocation:#1]/[method:p()]",
                        "com.example.LoanTest",
                        "p"))
                .isEqualTo(all);
    }

    static class Overloaded {
        void asks() {}

        void asks(String of) {}
    }

    static class Overriding extends Overloaded {
        void says() {}

        @Override
        void asks() {}
    }

    @Test
    void overloaded_methods_are_run_together() {
        assertThat(command("[x]", Overriding.class.getName(), "asks"))
                .isEqualTo("mvn test '-Dtest=" + Overriding.class.getName()
                        + "#asks'   # all methods of that name: Maven selects no single one");
        assertThat(command("[x]", Overriding.class.getName(), "says")).doesNotContain("# all");
    }

    @Test
    void a_name_as_Kotlin_has_them_is_quoted_and_what_Surefire_takes_apart_is_any_character() {
        assertThat(command("[x]", "com.example.LoanTest", "isn't $5"))
                .isEqualTo("mvn test '-Dtest=com.example.LoanTest#isn'\\''t $5'");
        assertThat(command("[x]", "com.example.LoanTest", "a + b, c"))
                .isEqualTo("mvn test '-Dtest=com.example.LoanTest#a ? b? c'");
    }

    @Test
    void a_class_without_a_package_is_not_taken_for_another_of_its_name() {
        assertThat(command("[x]", "LoanTest$Hard", "a b"))
                .isEqualTo("mvn test '-Dtest=%regex[LoanTest.Hard.class#a.b]'");
        assertThat(command("[x]", "LoanTest", "")).isEqualTo("mvn test '-Dtest=%regex[LoanTest.class]'");
    }

    @Test
    void a_candidate_and_a_seed_are_part_of_it() {
        System.setProperty("modelunit.model.challenger", "/models/of $me/it's new.onnx");
        System.setProperty("modelunit.model.a", "a.onnx");

        assertThat(RerunCommand.of(new TestId("[x]", "com.example.LoanTest", "rejects", "x"))
                        .with("modelunit.seed", 7L)
                        .toString())
                .isEqualTo("mvn test -Dtest=com.example.LoanTest#rejects -Dmodelunit.model.a=a.onnx"
                        + " '-Dmodelunit.model.challenger=/models/of $me/it'\\''s new.onnx' -Dmodelunit.seed=7");
    }

    @Test
    void a_candidate_of_the_user_is_named_without_him(@TempDir Path home) {
        System.setProperty("user.home", home.toString());
        System.setProperty("modelunit.model.a", home + "/my models/a.onnx");
        System.setProperty(
                "modelunit.model.b", Path.of("models/b.onnx").toAbsolutePath().toString());

        assertThat(RerunCommand.of(new TestId("[x]", "com.example.LoanTest", "rejects", "x")))
                .hasToString(
                        "mvn test -Dtest=com.example.LoanTest#rejects -Dmodelunit.model.a=\"$HOME\"'/my models/a.onnx'"
                                + " -Dmodelunit.model.b=models/b.onnx");
    }

    @Test
    void without_a_test_all_are_run() {
        assertThat(RerunCommand.of(TestId.UNATTRIBUTED).with("modelunit.baseline", "write"))
                .hasToString("mvn test -Dmodelunit.baseline=write");
    }

    @Test
    void from_the_root_of_several_modules_it_names_its_own_and_the_profiles() {
        RerunCommand command = RerunCommand.of(new TestId("[x]", "com.example.LoanTest", "rejects", "x"));

        assertThat(command.inModule("com.example:credit-risk").withProfiles(List.of("demo", "!slow")))
                .hasToString("mvn test -pl com.example:credit-risk -am -Dsurefire.failIfNoSpecifiedTests=false"
                        + " '-Pdemo,!slow' -Dtest=com.example.LoanTest#rejects");
        assertThat(command.inModule("modules/credit-risk").withProfiles(List.of()))
                .hasToString("mvn test -Dtest=com.example.LoanTest#rejects");
        assertThat(command.inModule("a:b; rm -rf ~")).hasToString("mvn test -Dtest=com.example.LoanTest#rejects");
    }
}
