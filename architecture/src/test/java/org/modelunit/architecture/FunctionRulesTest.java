package org.modelunit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Test;

/** Functions that users hand in can be sent to another machine: they are interfaces of ours, which can be serialized. */
class FunctionRulesTest {

    /** They run at once, where they are handed in, and are not kept. */
    private static final Set<String> RUN_AT_ONCE =
            Set.of("org.modelunit.assertions.ModelSoftAssertions.assertSoftly(java.util.function.Consumer)");

    private static final DescribedPredicate<JavaClass> ARE_FOR_USERS = DescribedPredicate.describe(
            "are public and experimental",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC) && isForUsers(type));

    private static boolean isForUsers(JavaClass type) {
        return type.getEnclosingClass().map(FunctionRulesTest::isForUsers).orElseGet(() -> type.tryGetAnnotationOfType(
                        API.class)
                .filter(api -> api.status() == Status.EXPERIMENTAL)
                .isPresent());
    }

    @Test
    void functional_interfaces_for_users_can_be_serialized() {
        classes()
                .that(ARE_FOR_USERS)
                .and()
                .areAnnotatedWith(FunctionalInterface.class)
                .should()
                .beAssignableTo(Serializable.class)
                .check(Modules.CLASSES);
    }

    @Test
    void methods_for_users_take_no_functions_of_the_JDK() {
        Set<String> taken = Modules.CLASSES.stream()
                .filter(ARE_FOR_USERS)
                .flatMap(type -> type.getMethods().stream())
                .filter(FunctionRulesTest::isForUsers)
                .filter(method -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getPackageName().equals("java.util.function")))
                .map(JavaMethod::getFullName)
                .filter(name -> !name.contains(".once(")) // computed at once, and only the result is kept
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(taken).isEqualTo(RUN_AT_ONCE);
    }

    private static boolean isForUsers(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.tryGetAnnotationOfType(API.class)
                        .filter(api -> api.status() == Status.INTERNAL)
                        .isEmpty();
    }
}
