package org.modelunit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;

/**
 * A parameter of a test or of a fixture method, which somebody has to supply.
 *
 * @param where the method that asks, for people: {@code CreditTest.separates}
 * @param name the parameter's name, if the compiler kept it
 * @param named whether the compiler kept it
 * @param type the parameter's type, without the type variables that the asking class has settled
 */
record ParameterRequest(String where, String name, boolean named, Type type) {

    /**
     * @param owner the class that is run, which may inherit the method that asks
     */
    static ParameterRequest by(Parameter parameter, Class<?> owner) {
        var method = parameter.getDeclaringExecutable();
        String simple = TypeText.of(owner);
        String where =
                method instanceof Constructor<?> ? "the constructor of " + simple : simple + "." + method.getName();
        Type type = TypeVariables.of(owner).settle(parameter.getParameterizedType());
        return new ParameterRequest(where, parameter.getName(), parameter.isNamePresent(), type);
    }

    /** Whether a fixture may be searched for the type alone: nobody but ModelUnit supplies such values. */
    boolean isForModelUnit() {
        String name = TypeMatch.raw(type).getName();
        return name.startsWith("org.modelunit.") && !name.startsWith("org.modelunit.junit.");
    }

    /** Whether this is one of JUnit's own, such as {@code TestInfo}, whatever it is called. */
    boolean isForJUnit() {
        return TypeMatch.raw(type).getName().startsWith("org.junit.");
    }

    @Override
    public String toString() {
        return TypeText.of(type) + " " + name;
    }
}
