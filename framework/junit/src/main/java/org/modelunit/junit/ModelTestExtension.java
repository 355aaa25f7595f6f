package org.modelunit.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests what they ask of their fixture. */
final class ModelTestExtension implements BeforeAllCallback, ParameterResolver {

    /** Fails each model test when the settings are wrong, for JUnit only logs the errors of listeners. */
    @Override
    public void beforeAll(ExtensionContext context) {
        RunSettings.of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getAnnotations().length > 0 || SourceArguments.include(parameter, context)) {
            return false;
        }
        Asked asked = asked(parameter, context);
        return !asked.isForJUnit() && fixture(context).find(asked).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fixture(context).value(asked(parameter, context));
    }

    private static Asked asked(ParameterContext parameter, ExtensionContext context) {
        return Asked.by(parameter.getParameter(), context.getRequiredTestClass());
    }

    private static Fixture fixture(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Class<?> type = AnnotationSupport.findAnnotation(test, ModelTest.class, context.getEnclosingTestClasses())
                .orElseThrow(() -> new IllegalStateException(test.getName() + " has no @ModelTest"))
                .value();
        return Fixtures.of(context).get(type);
    }
}
