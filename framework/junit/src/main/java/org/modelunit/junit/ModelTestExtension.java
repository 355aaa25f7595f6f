package org.modelunit.junit;

import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.modelunit.Evaluation;
import org.modelunit.error.FixtureException;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.junit.fixture.ParameterRequest;

/** Gives tests what they ask of their fixture. */
final class ModelTestExtension implements BeforeAllCallback, ParameterResolver {

    /** Fails each model test when settings are wrong, for JUnit only logs the errors of listeners; and when its fixture is. */
    @Override
    public void beforeAll(ExtensionContext context) {
        RunSettings.of(context);
        fixture(context);
    }

    /** Asks for a constructor's parameters in the test that it is called for: only there is a parameterized class known. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getAnnotations().length > 0 || SourceArguments.include(parameter, context)) {
            return false;
        }
        ParameterRequest request = request(parameter, context);
        try {
            return !request.isForJUnit() && fixture(context).find(request).isPresent();
        } catch (FixtureException e) {
            throw unresolved(e);
        }
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Object value = value(parameter, context);
        TestedSlice slice = TestedSlice.of(context);
        boolean isOfTest = context.getTestMethod()
                .filter(parameter.getDeclaringExecutable()::equals)
                .isPresent();
        return slice != null && isOfTest && value instanceof Evaluation<?, ?> evaluation
                ? slice.restrict(evaluation)
                : value;
    }

    private static Object value(ParameterContext parameter, ExtensionContext context) {
        try {
            Fixture fixture = fixture(context);
            ParameterRequest request = request(parameter, context);
            if (!LatencyTestExtension.isAlone(context)) {
                return fixture.value(request);
            }
            LatencyTestExtension.keepMachine(context);
            return fixture.valueAlone(request);
        } catch (FixtureException e) {
            throw unresolved(e);
        }
    }

    /** As JUnit's own exception the error is handed on as it is; any other one it wraps, and says everything a second time. */
    private static ParameterResolutionException unresolved(FixtureException error) {
        String message = Objects.requireNonNull(error.getMessage());
        Throwable cause = error.getCause();
        return cause == null
                ? new ParameterResolutionException(message)
                : new ParameterResolutionException(message, cause);
    }

    private static ParameterRequest request(ParameterContext parameter, ExtensionContext context) {
        return ParameterRequest.by(parameter.getParameter(), context.getRequiredTestClass());
    }

    static Fixture fixture(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Class<?> type = AnnotationSupport.findAnnotation(test, ModelTest.class, context.getEnclosingTestClasses())
                .orElseThrow(() -> new IllegalStateException(test.getName() + " has no @ModelTest"))
                .value();
        return Fixtures.of(context).get(type);
    }
}
