package org.modelunit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.FixtureException;

/** Makes the one object of a fixture class, and calls its methods. */
final class FixtureInstance {

    private FixtureInstance() {}

    static Object of(Class<?> type) throws Throwable {
        Constructor<?> constructor = constructor(type);
        try {
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    static @Nullable Object call(Object fixture, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(fixture, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Returns the constructor of a fixture class, or says why it cannot be one. */
    static Constructor<?> constructor(Class<?> type) {
        String name = TypeText.of(type);
        if (type.isInterface()
                || type.isEnum()
                || type.isPrimitive()
                || type.isArray()
                || Modifier.isAbstract(type.getModifiers())) {
            throw new FixtureException("the fixture " + name + " must be a class that can be made, but is "
                    + (type.isInterface()
                            ? "an interface"
                            : Modifier.isAbstract(type.getModifiers()) ? "abstract" : "none"));
        }
        if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            throw new FixtureException("the fixture " + name + " is an inner class; make it static");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (Modifier.isPrivate(constructor.getModifiers())) {
                throw new FixtureException("the fixture " + name
                        + " has a private constructor; a fixture needs one without parameters that is not private");
            }
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new FixtureException(
                    "the fixture " + name
                            + " has no constructor without parameters; a fixture needs one that is not private",
                    e);
        }
    }
}
