package org.modelunit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * Functions that users hand in can travel: a lambda for a serializable interface of ours can be sent to another machine, one for the
 * JDK's cannot.
 */
class FunctionsTest {

    @Test
    void functions_of_users_are_interfaces_of_ours() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        Modules.in("core").or(Modules.in("onnx")).or(Modules.in("data")))
                .should(
                        new ArchCondition<>(
                                "take no function of the JDK, and of ours only those that are serializable") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                if (isForUsers(method) && !isCalledAtOnce(method)) {
                                    method.getRawParameterTypes().stream()
                                            .filter(FunctionsTest::cannotTravel)
                                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName() + " takes a " + type.getSimpleName())));
                                }
                            }
                        })
                .check(Modules.CLASSES);
    }

    private static boolean cannotTravel(JavaClass type) {
        boolean isOfTheJdk = type.getPackageName().equals("java.util.function");
        boolean isOfOurs = type.isAnnotatedWith(FunctionalInterface.class);
        return isOfTheJdk || isOfOurs && !type.isAssignableTo(Serializable.class);
    }

    /** Whether functions are called at once and only what they give is kept: computations that are shared, mathematics, changes of files. */
    private static boolean isCalledAtOnce(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.getPackageName().startsWith("org.modelunit.statistics")
                || owner.getSimpleName().equals("BaselineStore")
                || method.getName().equals("once");
    }

    /** Whether a method, or else the type around it, says that it is experimental. */
    private static boolean isForUsers(JavaMethod method) {
        if (method.isAnnotatedWith(API.class)) {
            return isExperimental(method.getAnnotationOfType(API.class));
        }
        for (Optional<JavaClass> type = Optional.of(method.getOwner());
                type.isPresent();
                type = type.get().getEnclosingClass()) {
            if (!type.get().getModifiers().contains(JavaModifier.PUBLIC)) {
                return false;
            }
            if (type.get().isAnnotatedWith(API.class)) {
                return isExperimental(type.get().getAnnotationOfType(API.class));
            }
        }
        return false;
    }

    private static boolean isExperimental(API api) {
        return api.status() == API.Status.EXPERIMENTAL;
    }
}
