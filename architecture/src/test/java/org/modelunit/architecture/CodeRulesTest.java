package org.modelunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableFrom;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.modelunit.Figures;
import org.modelunit.Metrics;

/** How the code is written, wherever it stands. */
class CodeRulesTest {

    @Test
    void public_types_are_final_records_sealed_or_meant_to_be_implemented() {
        classes()
                .that(ARE_PUBLIC_TOP_LEVEL)
                .and(not(Modules.in("assertions")))
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotInterfaces()
                .and(not(assignableFrom(
                        Metrics.class))) // an index inherits from its families, each in a package of its own
                .and(not(assignableFrom(Figures.class)))
                .should(ArchConditions.be(
                        "final or sealed",
                        type -> type.getModifiers().contains(JavaModifier.FINAL)
                                || type.reflect().isSealed()))
                .check(Modules.CLASSES);
    }

    @Test
    void assertion_classes_and_their_methods_can_be_subclassed_by_soft_assertions() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Assert")
                .should(ArchConditions.be(
                        "free of final",
                        type -> !type.getModifiers().contains(JavaModifier.FINAL)
                                && type.getMethods().stream().noneMatch(method -> method.getModifiers()
                                        .contains(JavaModifier.FINAL))))
                .check(Modules.CLASSES);
    }

    @Test
    void every_public_type_says_how_stable_it_is() {
        classes().that(ARE_PUBLIC_TOP_LEVEL).should().beAnnotatedWith(API.class).check(Modules.CLASSES);
    }

    @Test
    void only_the_console_prints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.modelunit.console.Console")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(Modules.CLASSES);
    }

    @Test
    void logging_goes_through_the_system_logger() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.modelunit.allure.AllureSession") // it quiets Allure's own logging
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .check(Modules.CLASSES);
    }

    @Test
    void randomness_is_seeded() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .check(Modules.CLASSES);
    }

    @Test
    void static_fields_are_final() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "are written by people", field -> !field.getName().startsWith("$")))
                .should()
                .beFinal()
                .check(Modules.CLASSES);
    }

    @Test
    void no_clock_influences_a_value_of_core() {
        Set<String> clocks = Set.of("nanoTime", "currentTimeMillis", "now");
        noClasses()
                .that(Modules.in("core")
                        .and(not(resideInAPackage("org.modelunit.recording")))
                        .and(not(HasName.Predicates.name(
                                "org.modelunit.progress.Watch")))) // which shows, and gives nothing back
                .should()
                .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe("reads a clock, or refers to one", access -> {
                            String owner = access.getTargetOwner().getFullName();
                            return clocks.contains(access.getTarget().getName())
                                    && (owner.equals("java.lang.System") || owner.startsWith("java.time."));
                        }))
                .check(Modules.CLASSES);
    }

    @Test
    void nobody_uses_the_common_pool() {
        noClasses()
                .should()
                .callMethod(ForkJoinPool.class, "commonPool")
                .orShould()
                .callCodeUnitWhere(calls(
                        "a parallel stream",
                        (owner, name) -> name.equals("parallelStream")
                                || owner.startsWith("java.util.stream.") && name.equals("parallel")))
                .check(Modules.CLASSES);
    }

    private interface OfOwnerAndName {
        boolean matches(String owner, String name);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, OfOwnerAndName matcher) {
        return DescribedPredicate.describe("calls " + what, call -> {
            CodeUnitCallTarget target = call.getTarget();
            return matcher.matches(target.getOwner().getFullName(), target.getName());
        });
    }

    private static final DescribedPredicate<JavaClass> ARE_PUBLIC_TOP_LEVEL = DescribedPredicate.describe(
            "are public, outside internal packages",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && !type.getPackageName().contains(".internal")
                    && !type.getSimpleName().equals("package-info"));
}
