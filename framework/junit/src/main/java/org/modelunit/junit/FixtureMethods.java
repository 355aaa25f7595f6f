package org.modelunit.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of a fixture class, its inherited ones included, and which of them supplies what is asked for. */
final class FixtureMethods {

    private final Class<?> type;
    private final TypeVariables variables;
    private final List<Method> all;

    FixtureMethods(Class<?> type) {
        this.type = type;
        this.variables = TypeVariables.of(type);
        Map<String, Method> bySignature = new LinkedHashMap<>();
        collect(type, bySignature);
        this.all = bySignature.values().stream()
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }

    private static void collect(@Nullable Class<?> type, Map<String, Method> bySignature) {
        if (type == null || type == Object.class) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic()) {
                bySignature.putIfAbsent(method.getName() + Arrays.toString(method.getParameterTypes()), method);
            }
        }
        collect(type.getSuperclass(), bySignature);
        for (Class<?> inherited : type.getInterfaces()) {
            collect(inherited, bySignature);
        }
    }

    /** Returns the method that supplies what is asked for; empty if it is left to others. */
    Optional<Method> find(ParameterRequest request) {
        return find(request, null);
    }

    /** Returns the method of a name, or says why there is none that can supply what is asked for. */
    Method named(ParameterRequest request) {
        List<Method> sameName = sameName(request);
        if (sameName.isEmpty()) {
            throw errors().unnamed(request, candidates());
        }
        return byName(request, sameName);
    }

    /** Returns the methods that supply the parameters of a fixture method, in their order. */
    List<Method> suppliers(Method method) {
        List<Method> suppliers = new ArrayList<>();
        for (var parameter : method.getParameters()) {
            ParameterRequest request = ParameterRequest.by(parameter, type);
            suppliers.add(find(request, method).orElseThrow(() -> errors().missing(request, candidates())));
        }
        return suppliers;
    }

    /** Refuses a method that needs itself, by whatever way. */
    void checkForCycles(Method method) {
        checkForCycles(method, List.of());
    }

    private void checkForCycles(Method method, List<Method> path) {
        List<Method> further = new ArrayList<>(path);
        further.add(method);
        if (path.contains(method)) {
            throw errors().cycle(further.subList(path.indexOf(method), further.size()));
        }
        suppliers(method).forEach(supplier -> checkForCycles(supplier, further));
    }

    private Optional<Method> find(ParameterRequest request, @Nullable Method asking) {
        List<Method> sameName = request.named() ? sameName(request) : List.of();
        return sameName.isEmpty() ? byType(request, asking) : Optional.of(byName(request, sameName));
    }

    private List<Method> sameName(ParameterRequest request) {
        return all.stream()
                .filter(method -> method.getName().equals(request.name()))
                .toList();
    }

    private Method byName(ParameterRequest request, List<Method> sameName) {
        List<Method> usable = sameName.stream().filter(FixtureMethods::isUsable).toList();
        if (usable.isEmpty()) {
            throw errors().unusable(request, sameName.get(0), candidates());
        }
        if (usable.size() > 1) {
            throw errors().overloaded(request, usable);
        }
        Method method = usable.get(0);
        if (!fits(request, method)) {
            throw errors().wrongType(request, method);
        }
        return method;
    }

    private Optional<Method> byType(ParameterRequest request, @Nullable Method asking) {
        List<Method> matches = candidates().stream()
                .filter(method -> !method.equals(asking) && fits(request, method))
                .toList();
        if (!request.isForModelUnit()) {
            if (!request.named() && !matches.isEmpty()) {
                throw errors().nameless(request, matches);
            }
            return Optional.empty();
        }
        if (matches.size() == 1) {
            return Optional.of(matches.get(0));
        }
        if (!request.named()) {
            throw errors().nameless(request, matches.isEmpty() ? candidates() : matches);
        }
        throw matches.isEmpty() ? errors().missing(request, candidates()) : errors().ambiguous(request, matches);
    }

    private boolean fits(ParameterRequest request, Method method) {
        return TypeMatch.fits(request.type(), variables.settle(method.getGenericReturnType()));
    }

    private List<Method> candidates() {
        return all.stream().filter(FixtureMethods::isUsable).toList();
    }

    private static boolean isUsable(Method method) {
        return !Modifier.isPrivate(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers())
                && method.getReturnType() != void.class;
    }

    private FixtureErrors errors() {
        return new FixtureErrors(type, variables);
    }
}
