package org.modelunit.junit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the type variables of inherited classes stand for in one class. */
final class TypeVariables {

    private final Map<TypeVariable<?>, Type> settled = new HashMap<>();

    private TypeVariables() {}

    /** Returns what a class settles by naming its superclasses and interfaces. */
    static TypeVariables of(Class<?> type) {
        TypeVariables variables = new TypeVariables();
        variables.collect(type);
        return variables;
    }

    /** Returns what a parameterized type settles for its own class. */
    static TypeVariables of(ParameterizedType type) {
        TypeVariables variables = new TypeVariables();
        variables.take(type);
        return variables;
    }

    private void collect(@Nullable Class<?> type) {
        if (type == null) {
            return;
        }
        take(type.getGenericSuperclass());
        collect(type.getSuperclass());
        for (Type inherited : type.getGenericInterfaces()) {
            take(inherited);
            collect(TypeMatch.raw(inherited));
        }
    }

    private void take(@Nullable Type type) {
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] names = TypeMatch.raw(type).getTypeParameters();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < names.length; i++) {
                settled.put(names[i], settle(arguments[i]));
            }
        }
    }

    /** Returns a type with each variable replaced that is settled. */
    Type settle(Type type) {
        if (type instanceof TypeVariable<?>) {
            return settled.getOrDefault(type, type);
        }
        if (type instanceof ParameterizedType parameterized && !settled.isEmpty()) {
            List<Type> arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(this::settle)
                    .toList();
            return new Settled(TypeMatch.raw(type), arguments);
        }
        return type;
    }

    private record Settled(Class<?> raw, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public String getTypeName() {
            return raw.getName()
                    + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
