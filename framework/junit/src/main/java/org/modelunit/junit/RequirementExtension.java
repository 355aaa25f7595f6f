package org.modelunit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.modelunit.junit.fixture.TypeText;

/** Fails a test that names a requirement without an id: nobody could trace it. */
final class RequirementExtension implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        context.getTestMethod().ifPresent(method -> check(method, TypeText.of(type) + "." + method.getName()));
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(type);
        classes.forEach(one -> check(one, TypeText.of(one)));
    }

    private static void check(AnnotatedElement element, String where) {
        for (Requirement requirement : AnnotationSupport.findRepeatableAnnotations(element, Requirement.class)) {
            String[] ids = requirement.value();
            if (ids.length == 0 || Arrays.stream(ids).anyMatch(String::isBlank)) {
                throw new ExtensionConfigurationException("@Requirement on " + where
                        + " has " + (ids.length == 0 ? "no id" : "a blank id")
                        + "; name the requirement that the test shows to be met, as in @Requirement(\"CR-1\"), or leave"
                        + " the annotation out");
            }
        }
    }
}
