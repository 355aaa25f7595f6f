package org.modelunit.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.FixtureException;
import org.modelunit.parallel.WaitLimit;

/**
 * The values of one fixture class, each made once, when it is first asked for.
 *
 * <p>Values that need each other cannot wait for each other in a circle, because circles are refused before anything is made.
 */
final class Fixture {

    private final Class<?> type;
    private final FixtureMethods methods;
    private final ClosingOrder closing;
    private final FixtureValue instance;
    private final Map<Method, FixtureValue> values = new ConcurrentHashMap<>();

    Fixture(Class<?> type, ClosingOrder closing) {
        FixtureInstance.constructor(type);
        this.type = type;
        this.methods = new FixtureMethods(type);
        this.closing = closing;
        this.instance = new FixtureValue("new " + TypeText.of(type) + "()", time -> FixtureInstance.of(type), closing);
    }

    /** Returns the method that supplies what is asked for; empty if it is left to others. */
    Optional<Method> find(ParameterRequest request) {
        return methods.find(request);
    }

    /** Returns the value that is asked for, and waits for it while it is made. */
    Object value(ParameterRequest request) {
        return value(request, find(request).orElseThrow());
    }

    /** Returns the value of the method that has the name of the request, and of no other one. */
    Object valueNamed(ParameterRequest request) {
        return value(request, methods.named(request));
    }

    private Object value(ParameterRequest request, Method method) {
        methods.checkForCycles(method);
        try {
            return value(method).get();
        } catch (FixtureValue.Failure failure) {
            String message = failure.getMessage() + "\n  so " + request.where() + " cannot have " + request;
            Throwable cause = failure.getCause();
            throw cause == null ? new FixtureException(message) : new FixtureException(message, cause);
        }
    }

    private FixtureValue value(Method method) {
        String name = TypeText.of(type) + "." + method.getName();
        return values.computeIfAbsent(method, absent -> new FixtureValue(name, time -> make(method, time), closing));
    }

    private @Nullable Object make(Method method, WaitLimit time) throws Throwable {
        Object fixture = instance.getFor(time);
        List<Method> suppliers = methods.suppliers(method);
        Object[] arguments = new Object[suppliers.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(suppliers.get(i)).getFor(time);
        }
        return FixtureInstance.call(fixture, method, arguments);
    }
}
