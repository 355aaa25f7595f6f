package org.modelunit.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.error.FixtureException;

/** The words for what can be wrong between a test and its fixture. */
final class FixtureErrors {

    private final Class<?> fixture;
    private final TypeVariables variables;

    FixtureErrors(Class<?> fixture, TypeVariables variables) {
        this.fixture = fixture;
        this.variables = variables;
    }

    FixtureException missing(ParameterRequest request, List<Method> candidates) {
        return new FixtureException(asks(request) + ", but no method of the fixture " + simple()
                + " has that name or returns that type; " + has(candidates));
    }

    FixtureException unnamed(ParameterRequest request, List<Method> candidates) {
        return new FixtureException(
                asks(request) + ", but no method of the fixture " + simple() + " has that name; " + has(candidates));
    }

    FixtureException ambiguous(ParameterRequest request, List<Method> matches) {
        return new FixtureException(asks(request) + ", but the fixture " + simple()
                + " has several methods that return that type; name the parameter after one of " + list(matches));
    }

    FixtureException overloaded(ParameterRequest request, List<Method> overloads) {
        return new FixtureException(asks(request) + ", but the fixture " + simple()
                + " has several methods of that name; give each its own name: " + list(overloads));
    }

    FixtureException nameless(ParameterRequest request, List<Method> candidates) {
        return new FixtureException(request.where() + " asks for " + TypeText.of(request.type())
                + ", but the name of the parameter is unknown because its class was compiled without -parameters;"
                + " add that flag to the compiler to choose from " + list(candidates) + " of the fixture " + simple());
    }

    FixtureException wrongType(ParameterRequest request, Method method) {
        String wanted = TypeText.of(request.type());
        String offered = TypeText.of(returned(method));
        boolean clear = !wanted.equals(offered);
        return new FixtureException(request.where() + " asks for " + request.name() + " as "
                + (clear ? wanted : request.type().getTypeName()) + ", but " + simple() + "." + method.getName()
                + " returns "
                + (clear ? offered : returned(method).getTypeName()));
    }

    FixtureException unusable(ParameterRequest request, Method method, List<Method> candidates) {
        return new FixtureException(asks(request) + ", but " + simple() + "." + method.getName() + " " + flaw(method)
                + "; " + has(candidates));
    }

    private static String flaw(Method method) {
        if (method.getReturnType() == void.class) {
            return "returns nothing";
        }
        if (Modifier.isPrivate(method.getModifiers())) {
            return "is private, which keeps it from tests";
        }
        return Modifier.isStatic(method.getModifiers())
                ? "is static, and a fixture supplies what its instance returns"
                : "is abstract";
    }

    FixtureException cycle(List<Method> path) {
        String way = path.stream().map(Method::getName).collect(Collectors.joining(" -> "));
        return new FixtureException("the methods of the fixture " + simple() + " need each other in a circle: " + way);
    }

    private String asks(ParameterRequest request) {
        return request.where() + " asks for " + request;
    }

    private String has(List<Method> candidates) {
        return candidates.isEmpty() ? "it has no methods that return anything" : "it has " + list(candidates);
    }

    private String list(List<Method> methods) {
        return methods.stream().map(this::signature).collect(Collectors.joining(", "));
    }

    private String signature(Method method) {
        String parameters = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> TypeText.of(variables.settle(type)))
                .collect(Collectors.joining(", ", "(", ")"));
        return TypeText.of(returned(method)) + " " + method.getName() + parameters;
    }

    private Type returned(Method method) {
        return variables.settle(method.getGenericReturnType());
    }

    private String simple() {
        return TypeText.of(fixture);
    }
}
