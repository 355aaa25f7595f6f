package org.modelunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on what; each rule is a line of the design. */
class DependencyRulesTest {

    /** What has to read evidence, and the package that is there for it; and properties, which get the fixtures of model tests. */
    private static final Map<String, DescribedPredicate<JavaClass>> USED_BY = Map.of(
            "allure",
            resideInAnyPackage("org.modelunit.evidence"),
            "report",
            resideInAnyPackage("org.modelunit.evidence"),
            "jqwik",
            resideInAnyPackage("org.modelunit.junit.."),
            "gate",
            resideInAnyPackage("org.modelunit.evidence.."),
            "maven",
            resideInAnyPackage("org.modelunit.evidence..", "org.modelunit.gate.."),
            "cli",
            resideInAnyPackage("org.modelunit.evidence..", "org.modelunit.gate.."));

    @ParameterizedTest
    @MethodSource("org.modelunit.architecture.Modules#all")
    void every_module_is_looked_at(String module) {
        assertThat(Modules.CLASSES.that(Modules.in(module))).isNotEmpty();
    }

    @Test
    void core_uses_the_jdk_and_annotations_and_nothing_else() {
        classes()
                .that(Modules.in("core"))
                .should()
                .onlyDependOnClassesThat(Modules.in("core")
                        .or(resideInAnyPackage("java..", "javax..", "org.jspecify..", "org.apiguardian..", "")))
                .check(Modules.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "onnx", "gate"})
    void the_packages_of_a_module_are_free_of_cycles(String module) {
        slices().assignedFrom(packagesOf(module)).should().beFreeOfCycles().check(Modules.CLASSES);
    }

    @Test
    void modules_depend_on_core_and_not_on_each_other() {
        for (String module : Modules.BESIDE_CORE) {
            noClasses()
                    .that(Modules.in(module))
                    .should()
                    .dependOnClassesThat(Modules.ofModelUnitBut(module)
                            .and(not(Modules.in("core")))
                            .and(not(USED_BY.getOrDefault(module, resideInAnyPackage("")))))
                    .because("only core is shared, evidence by those that read it, and fixtures by properties; what"
                            + " holds modules together is the starter")
                    .check(Modules.CLASSES);
        }
    }

    @Test
    void the_gate_uses_core_and_evidence_alone_and_no_engine() {
        classes()
                .that(Modules.in("gate"))
                .should()
                .onlyDependOnClassesThat(Modules.in("gate")
                        .or(Modules.in("core"))
                        .or(resideInAnyPackage(
                                "org.modelunit.evidence..",
                                "java..",
                                "org.jspecify..",
                                "org.apiguardian..",
                                "com.fasterxml.jackson..",
                                "com.networknt..",
                                "")))
                .check(Modules.CLASSES);
    }

    @Test
    void nothing_of_the_framework_depends_on_the_gate() {
        noClasses()
                .that(not(Modules.in("gate").or(Modules.in("maven")).or(Modules.in("cli"))))
                .should()
                .dependOnClassesThat(Modules.in("gate").or(Modules.in("maven")).or(Modules.in("cli")))
                .check(Modules.CLASSES);
    }

    @Test
    void maven_and_command_lines_are_used_in_one_module_each() {
        Map<String, String> users = Map.of("maven", "org.apache.maven..", "cli", "picocli..");
        users.forEach((module, library) -> noClasses()
                .that(not(Modules.in(module)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(Modules.CLASSES));
    }

    @Test
    void assertions_know_no_engine_runtime_or_report() {
        noClasses()
                .that(Modules.in("assertions"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "ai.onnxruntime..", "io.qameta..", "net.jqwik..")
                .check(Modules.CLASSES);
    }

    @Test
    void assertions_never_run_a_model() {
        noClasses()
                .that(Modules.in("assertions"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.modelunit.Model")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "runs a model",
                        call -> call.getTarget().getName().equals("predictAll")
                                || call.getTargetOwner().getFullName().equals("org.modelunit.Evaluation")
                                        && call.getTarget().getName().equals("of")))
                .check(Modules.CLASSES);
    }

    @Test
    void the_junit_extension_does_not_need_assertj() {
        noClasses()
                .that(Modules.in("junit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.assertj..")
                .check(Modules.CLASSES);
    }

    @Test
    void onnx_runtime_is_used_in_one_module() {
        noClasses()
                .that(not(Modules.in("onnx")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(Modules.CLASSES);
    }

    @Test
    void onnx_runtime_shows_in_one_signature_at_most_that_users_see() {
        List<String> shown = publicMethods("onnx")
                .filter(method -> shows(method, "ai.onnxruntime"))
                .filter(method -> !isInternal(method.getOwner()))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(shown).as("the documented escape hatch").hasSizeLessThanOrEqualTo(1);
    }

    private static Stream<JavaMethod> publicMethods(String module) {
        return Modules.CLASSES.that(Modules.in(module)).stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean isInternal(JavaClass type) {
        return type.getEnclosingClass()
                .map(DependencyRulesTest::isInternal)
                .orElseGet(() -> type.tryGetAnnotationOfType(API.class)
                        .map(API::status)
                        .filter(API.Status.INTERNAL::equals)
                        .isPresent());
    }

    @Test
    void what_users_see_of_onnx_models_stands_in_one_package() {
        classes()
                .that(Modules.in("onnx"))
                .and()
                .arePublic()
                .and(DescribedPredicate.describe("are not internal", type -> !isInternal(type)))
                .should()
                .resideInAPackage("org.modelunit.onnx")
                .check(Modules.CLASSES);
    }

    private static boolean shows(JavaMethod method, String library) {
        return method.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith(library));
    }

    @Test
    void parsers_are_used_in_the_modules_that_isolate_them_and_show_in_no_public_signature() {
        Map<String, List<String>> users = Map.of(
                "de.siegmar",
                List.of("data"),
                "com.networknt",
                List.of("gate"),
                "com.fasterxml",
                List.of("data", "evidence", "report", "remote", "gate"));
        users.forEach((library, modules) -> {
            noClasses()
                    .that(DescribedPredicate.describe(
                            "in other modules than " + modules, type -> !modules.contains(Modules.moduleOf(type))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library + "..")
                    .check(Modules.CLASSES);
            for (String module : modules) {
                assertThat(publicMethods(module).filter(method -> shows(method, library)))
                        .as("methods of %s that show %s", module, library)
                        .isEmpty();
            }
        });
    }

    @Test
    void jqwik_is_used_in_one_module() {
        noClasses()
                .that(not(Modules.in("jqwik")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.jqwik..")
                .check(Modules.CLASSES);
    }

    @Test
    void nothing_depends_on_an_example() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.example..")
                .check(Modules.CLASSES);
    }

    @Test
    void internal_packages_are_their_modules_own() {
        noClasses()
                .should(new ArchCondition<>("use internals of another module") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        use.getTargetClass().getPackageName().contains(".internal"))
                                .filter(use ->
                                        use.getTargetClass().getPackageName().startsWith("org.modelunit"))
                                .filter(use ->
                                        !Modules.moduleOf(use.getTargetClass()).equals(Modules.moduleOf(type)))
                                .forEach(use -> events.add(SimpleConditionEvent.satisfied(use, use.getDescription())));
                    }
                })
                .check(Modules.CLASSES);
    }

    private static SliceAssignment packagesOf(String module) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Modules.moduleOf(type).equals(module)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the packages of " + module;
            }
        };
    }
}
