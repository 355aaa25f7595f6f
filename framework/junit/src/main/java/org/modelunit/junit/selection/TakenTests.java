package org.modelunit.junit.selection;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestTag;
import org.modelunit.recording.TestId;

/** Finds the tests of a class that a choice of tags takes, without running one: the JVM that runs them answers for the class. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TakenTests {

    private TakenTests() {}

    /**
     * Whether the class around a test, which claimed in an earlier run, is there and has no test any more that the tags take. Then no JVM
     * of the run answers for it. What cannot be looked into, and tests of engines other than Jupiter, are taken to have some.
     *
     * @param test the test
     * @param tags the tags of this run
     */
    public static boolean areNoneLeft(TestId test, TagChoice tags) {
        return TestMethods.isOfJupiter(test) && TestClasses.is(test, type -> !hasAny(outermost(type), Set.of(), tags));
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || Modifier.isStatic(type.getModifiers()) ? type : outermost(outer);
    }

    /** Jupiter runs no class that is abstract or private, and no method that is private. */
    private static boolean hasAny(Class<?> type, Set<TestTag> around, TagChoice choice) {
        if (Modifier.isAbstract(type.getModifiers()) || Modifier.isPrivate(type.getModifiers())) {
            return false;
        }
        Set<TestTag> own = with(around, type);
        return ReflectionSupport.streamMethods(type, TestMethods::isRun, HierarchyTraversalMode.TOP_DOWN)
                        .anyMatch(method -> choice.takes(with(own, method)))
                || ReflectionSupport.streamNestedClasses(type, inner -> !Modifier.isStatic(inner.getModifiers()))
                        .anyMatch(inner -> hasAny(inner, own, choice));
    }

    private static Set<TestTag> with(Set<TestTag> tags, AnnotatedElement element) {
        Set<TestTag> all = new HashSet<>(tags);
        all.addAll(AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
                .map(Tag::value)
                .filter(TestTag::isValid)
                .map(TestTag::create)
                .collect(Collectors.toSet()));
        return all;
    }
}
