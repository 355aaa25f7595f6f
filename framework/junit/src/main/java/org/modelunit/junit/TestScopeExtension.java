package org.modelunit.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.modelunit.claim.Inconclusive;
import org.modelunit.recording.Recording;
import org.modelunit.settings.Settings.OnInconclusive;
import org.opentest4j.TestAbortedException;

/**
 * Says which test a thread is in while it runs the methods of a model test, on a thread of its own too ({@code @Timeout}), and turns
 * inconclusive tests into aborted ones where that is wished.
 */
final class TestScopeExtension implements InvocationInterceptor {

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return within(context, invocation);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        within(context, invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        within(context, invocation);
    }

    private static <T> T within(ExtensionContext context, Invocation<T> invocation) throws Throwable {
        Recording.Scope scope = Recording.enter(TestIds.of(context));
        try {
            return invocation.proceed();
        } catch (Throwable thrown) {
            if (Inconclusive.is(thrown) && RunSettings.of(context).inconclusive() == OnInconclusive.ABORT) {
                throw new TestAbortedException(thrown.getMessage(), thrown);
            }
            throw thrown;
        } finally {
            scope.close();
        }
    }
}
