package org.modelunit.junit;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a fixture method returns can be handed to a parameter, type arguments included, as the compiler would see it. */
final class TypeMatch {

    private TypeMatch() {}

    /** Tells whether an offered type fits a wanted one. A raw type fits, and a type variable that nobody settles. */
    static boolean fits(Type wanted, Type offered) {
        if (wanted instanceof TypeVariable<?> || wanted instanceof WildcardType) {
            return fitsBounds(wanted, offered);
        }
        if (!boxed(raw(wanted)).isAssignableFrom(boxed(raw(offered)))) {
            return false;
        }
        if (!(wanted instanceof ParameterizedType parameterized)
                || !(as(raw(wanted), offered) instanceof ParameterizedType same)) {
            return true;
        }
        Type[] outer = parameterized.getActualTypeArguments();
        Type[] inner = same.getActualTypeArguments();
        for (int i = 0; i < outer.length; i++) {
            if (!contains(outer[i], inner[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the class of a type without its arguments; for a variable or wildcard, its first bound's. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> itself) {
            return itself;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return raw(upperBounds(type)[0]);
    }

    private static boolean contains(Type wanted, Type offered) {
        if (wanted instanceof WildcardType || wanted instanceof TypeVariable<?>) {
            return fitsBounds(wanted, offered);
        }
        if (offered instanceof TypeVariable<?>) {
            return true;
        }
        return !(offered instanceof WildcardType)
                && raw(wanted) == raw(offered)
                && fits(wanted, offered)
                && fits(offered, wanted);
    }

    private static boolean fitsBounds(Type wanted, Type offered) {
        boolean belowUpper = Arrays.stream(upperBounds(wanted))
                .allMatch(bound -> isRecursive(wanted, bound) || fits(bound, offered));
        return belowUpper
                && (!(wanted instanceof WildcardType wildcard)
                        || Arrays.stream(wildcard.getLowerBounds()).allMatch(bound -> fits(offered, bound)));
    }

    /** {@code T extends Comparable<T>} is bounded by itself; its class alone can be checked. */
    private static boolean isRecursive(Type variable, Type bound) {
        return variable instanceof TypeVariable<?> && bound instanceof ParameterizedType;
    }

    private static Type[] upperBounds(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds() : ((TypeVariable<?>) type).getBounds();
    }

    /** Returns a type as one of its supertypes, with the arguments that it gives it. */
    private static @Nullable Type as(Class<?> supertype, Type type) {
        Class<?> own = raw(type);
        if (own == supertype) {
            return type;
        }
        for (Type parent : parents(own)) {
            if (supertype.isAssignableFrom(raw(parent))) {
                Type settled = type instanceof ParameterizedType known
                        ? TypeVariables.of(known).settle(parent)
                        : parent;
                return as(supertype, settled);
            }
        }
        return null;
    }

    private static List<Type> parents(Class<?> type) {
        List<Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            parents.add(type.getGenericSuperclass());
        }
        return parents;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
