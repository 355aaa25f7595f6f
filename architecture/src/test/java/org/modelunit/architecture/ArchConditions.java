package org.modelunit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions that ArchUnit does not have. */
final class ArchConditions {

    private ArchConditions() {}

    static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = predicate.test(type);
                events.add(new SimpleConditionEvent(
                        type, holds, type.getFullName() + (holds ? " is " : " is not ") + description));
            }
        };
    }
}
