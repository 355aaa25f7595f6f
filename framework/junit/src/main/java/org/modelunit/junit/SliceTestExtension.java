package org.modelunit.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.modelunit.Evaluation;
import org.modelunit.error.FixtureException;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.junit.fixture.ParameterRequest;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.slice.Slicing;

/** Makes a test of each slice. */
final class SliceTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), SliceTest.class);
    }

    /** What is wrong with the slices fails a test of its own: the error of a container is easily overlooked. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        SliceTest annotation = AnnotationSupport.findAnnotation(context.getTestMethod(), SliceTest.class)
                .orElseThrow();
        try {
            return invocations(context, annotation).stream();
        } catch (RuntimeException e) {
            return Stream.of(new NoSlices(annotation.value(), e));
        }
    }

    private static List<TestTemplateInvocationContext> invocations(ExtensionContext context, SliceTest annotation) {
        Fixture fixture = ModelTestExtension.fixture(context);
        Slicing<?> slicing = slicing(context, fixture, annotation.value());
        SlicedEvaluations evaluations = new SlicedEvaluations(slicing);
        List<String> names = evaluations
                .of((Evaluation<?, ?>) fixture.value(evaluation(context)))
                .slices()
                .names();
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        for (String name : names) {
            invocations.add(
                    new SliceInvocation(new TestedSlice(evaluations, name, names.size(), annotation.minimum())));
        }
        return invocations;
    }

    private static Slicing<?> slicing(ExtensionContext context, Fixture fixture, String name) {
        String where = TypeText.of(context.getRequiredTestClass()) + "."
                + context.getRequiredTestMethod().getName();
        return (Slicing<?>) fixture.valueNamed(new ParameterRequest(where, name, true, Slicing.class));
    }

    /** The first evaluation that the test asks for says which slices there are. */
    private static ParameterRequest evaluation(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        Parameter first = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == Evaluation.class)
                .findFirst()
                .orElseThrow(() -> new FixtureException(TypeText.of(context.getRequiredTestClass()) + "."
                        + method.getName() + " is a @SliceTest, but asks for no evaluation that could be restricted;"
                        + " give it a parameter such as Evaluation<Applicant, Classified> evaluation"));
        return ParameterRequest.by(first, context.getRequiredTestClass());
    }
}
