package org.modelunit.metric;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.regression.NaiveForecast;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.Outcomes;

/**
 * Every metric of the index {@link Metrics}, found by reflection: a new one is under the common laws on the day it is written.
 */
public final class Registry {

    /** What the laws give to a parameter, by its name. Add a line for a parameter of a new name. */
    private static final Map<String, List<Object>> ARGUMENTS = Map.ofEntries(
            entry("label", "bad"),
            entry("beta", 0.5, 2.0),
            entry("maxFalsePositiveRate", 0.1, 1.0),
            entry("recall", 0.5, 1.0),
            entry("precision", 0.6),
            entry("specificity", 0.75),
            entry("share", 0.1, 0.35),
            entry("bins", 1, 7),
            entry("payoffs", SampleCosts.payoffs("bad", "good")),
            entry("costs", SampleCosts.costs("bad", "good")),
            entry("alpha", 0.1, 0.5),
            entry("levels", (Object) new String[] {"bad", "good", "late", "lost"}),
            entry("power", -1.0, 0.0, 1.5, 3.0),
            entry("scale", new NaiveForecast(1, 2.5)),
            entry("k", 1, 3));

    private static Map.Entry<String, List<Object>> entry(String parameter, Object... values) {
        return Map.entry(parameter, List.of(values));
    }

    /** The methods of each name, looked for once: the golden values ask tens of thousands of times. */
    private static final Map<String, List<Method>> OVERLOADS = new ConcurrentHashMap<>();

    private Registry() {}

    /** A metric of the index with its arguments. */
    public record Entry<O extends Outcomes>(Method method, List<Object> arguments, Class<O> outcomes) {

        @SuppressWarnings("unchecked") // the method's return type says so
        public Metric<O> metric() {
            return (Metric<O>) invoked(method, arguments);
        }

        /** The metric with other labels in the place of the laws' own. */
        @SuppressWarnings("unchecked") // the method's return type says so
        Metric<O> metricAbout(String bad, String good) {
            List<Object> renamed = new ArrayList<>(arguments);
            renamed.replaceAll(argument -> renamed(argument, bad, good));
            return (Metric<O>) invoked(method, renamed);
        }

        private static Object renamed(Object argument, String bad, String good) {
            if (argument instanceof CostMatrix amounts) {
                return amounts.areCosts() ? SampleCosts.costs(bad, good) : SampleCosts.payoffs(bad, good);
            }
            if (argument instanceof String[] levels) {
                return Arrays.stream(levels)
                        .map(level -> bad.replace("bad", level)) // "no bad", "no late"
                        .toArray(String[]::new);
            }
            return argument.equals("bad") ? bad : argument;
        }

        @Override
        public String toString() {
            return method.getName()
                    + arguments.stream()
                            .map(argument -> argument instanceof String[] texts
                                    ? String.join(" < ", texts)
                                    : String.valueOf(argument))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Each metric once for every combination of arguments, in the order of names. */
    public static List<Entry<?>> all() {
        return methods()
                .<Entry<?>>flatMap(method -> combinations(method).stream()
                        .filter(arguments -> makesSense(method, arguments))
                        .map(arguments -> entry(method, arguments)))
                .toList();
    }

    /** An index refuses what no metric can be made of, such as a micro average of pairs. */
    private static boolean makesSense(Method method, List<Object> arguments) {
        try {
            invoked(method, arguments);
            return true;
        } catch (IllegalStateException e) {
            Throwable thrown = e.getCause() instanceof InvocationTargetException target ? target.getCause() : e;
            if (thrown instanceof IllegalArgumentException) {
                return false;
            }
            throw e;
        }
    }

    public static Stream<Method> methods() {
        return Arrays.stream(Metrics.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Metric.class)
                .sorted(Comparator.comparing(Method::toGenericString));
    }

    @SuppressWarnings("unchecked") // metrics are of outcomes
    private static Entry<?> entry(Method method, List<Object> arguments) {
        ParameterizedType metric = (ParameterizedType) method.getGenericReturnType();
        return new Entry<>(method, arguments, (Class<? extends Outcomes>) metric.getActualTypeArguments()[0]);
    }

    private static List<List<Object>> combinations(Method method) {
        List<List<Object>> combinations = List.of(List.of());
        for (Parameter parameter : method.getParameters()) {
            combinations = combinations.stream()
                    .flatMap(begun -> arguments(parameter).stream().map(argument -> {
                        List<Object> longer = new ArrayList<>(begun);
                        longer.add(argument);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return combinations;
    }

    private static List<Object> arguments(Parameter parameter) {
        List<Object> constants = constants(parameter.getType()).toList();
        if (!constants.isEmpty()) {
            return constants;
        }
        List<Object> arguments = ARGUMENTS.get(parameter.getName());
        if (arguments == null) {
            throw new IllegalStateException("the laws have no argument for the parameter " + parameter.getName()
                    + " of " + parameter.getDeclaringExecutable() + "; add one to the Registry");
        }
        return arguments;
    }

    /** The constants of an enum, or of all enums that a sealed interface permits. */
    private static Stream<Object> constants(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(Registry::constants);
        }
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()) : Stream.empty();
    }

    /** The metric of a golden value: a method of the index by name, and its arguments in text, divided by semicolons. */
    public static Metric<?> metric(String name, String arguments) {
        String[] texts = arguments.isEmpty() ? new String[0] : arguments.split(";", -1);
        List<RuntimeException> misfits = new ArrayList<>();
        for (Method method : overloads(name)) {
            if (method.getParameterCount() == texts.length) {
                try {
                    return (Metric<?>) invoked(method, parsed(method, texts));
                } catch (NumberFormatException | NoSuchEnumConstantException e) {
                    misfits.add(e);
                }
            }
        }
        throw new IllegalStateException("there is no metric " + name + "(" + arguments + ")" + misfits);
    }

    /** Those that take any text come last. */
    private static List<Method> overloads(String name) {
        return OVERLOADS.computeIfAbsent(name, wanted -> methods()
                .filter(method -> method.getName().equals(wanted))
                .sorted(Comparator.comparing(
                        method -> List.of(method.getParameterTypes()).contains(String.class)))
                .toList());
    }

    private static final class NoSuchEnumConstantException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchEnumConstantException(Class<?> type, String text) {
            super(type.getSimpleName() + " has no " + text);
        }
    }

    private static List<Object> parsed(Method method, String[] texts) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Parameter parameter = method.getParameters()[i];
            arguments.add(
                    parameter.getType() == CostMatrix.class
                            ? SampleCosts.parsed(texts[i], parameter.getName().equals("costs"))
                            : parsed(parameter.getType(), texts[i]));
        }
        return arguments;
    }

    private static Object parsed(Class<?> type, String text) {
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == double.class) {
            return Double.parseDouble(text);
        }
        if (type == NaiveForecast.class) {
            double[] numbers = Arrays.stream(text.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return NaiveForecast.of(NumberColumn.of(Arrays.copyOfRange(numbers, 1, numbers.length)), (int) numbers[0]);
        }
        if (type.isEnum() || type.isSealed()) {
            return constants(type)
                    .filter(constant -> constant.toString().equals(text)
                            || ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchEnumConstantException(type, text));
        }
        return text;
    }

    private static Object invoked(Method method, List<Object> arguments) {
        try {
            method.setAccessible(true); // the families of metrics are seen through their index only
            return method.invoke(null, arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " with " + arguments, e);
        }
    }
}
