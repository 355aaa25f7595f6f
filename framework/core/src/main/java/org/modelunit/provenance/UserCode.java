package org.modelunit.provenance;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells code of ours from a user's, whatever it is called: by the package and by the jar or directory that a class comes from. A lambda
 * is of the class that it is written in.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class UserCode {

    private static final String OURS = "org.modelunit.";
    private static final String LAMBDA = "$$Lambda";

    /** Packages outside core whose classes are claims or verdicts. */
    private static final Set<String> CLAIMING = Set.of("org.modelunit.assertions", "org.modelunit.jqwik");

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private UserCode() {}

    /**
     * Returns the name of the first function that is no code of ours, or an empty text if all of them are: its class, the class that a
     * lambda is written in, or the method that is referred to, {@code shop.Loan::branch}.
     *
     * @param functions functions, or other objects with code
     */
    public static String firstIn(Object... functions) {
        for (Object function : functions) {
            Class<?> type = function.getClass();
            if (!isOurs(type)) {
                return name(function);
            }
        }
        return "";
    }

    /**
     * Returns the name of the class that calls one of ours now, or an empty text if that class is ours as well.
     *
     * @param called the class of ours that is called
     */
    public static String callerOf(Class<?> called) {
        return WALKER.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .dropWhile(type -> type != called)
                        .filter(type -> type != called && type.getClassLoader() != null) // the JDK only passes it on
                        .findFirst())
                .filter(type -> !isOurs(type))
                .map(Class::getName)
                .orElse("");
    }

    /**
     * Returns the name of the first object's class that is no code of ours, in core or in another module whose classes make claims; an empty
     * text if all of them are.
     *
     * @param objects claims and verdicts
     */
    public static String classIn(Object... objects) {
        for (Object object : objects) {
            Class<?> type = object.getClass();
            if (!isOurs(type) && !isOfClaimingModule(type)) {
                return type.getName();
            }
        }
        return "";
    }

    /** A user's class in a package of ours comes from another jar or directory than the package itself. */
    private static boolean isOfClaimingModule(Class<?> type) {
        if (!CLAIMING.contains(type.getPackageName())) {
            return false;
        }
        try {
            Class<?> known = Class.forName(type.getPackageName() + ".package-info", false, type.getClassLoader());
            return !source(known).isEmpty() && source(known).equals(source(type));
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // what cannot be known is not ours
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS) && Objects.equals(source(type), source(UserCode.class));
    }

    /** Classes of one jar share it; a lambda's class has the one of the class that it is written in. */
    private static String source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
    }

    /** The class that a lambda is written in: {@code com.example.Loans$$Lambda/0x1f} is of {@code com.example.Loans}. */
    private static String name(Object function) {
        String type = function.getClass().getName();
        int lambda = type.indexOf(LAMBDA);
        return lambda < 0 ? type : method(function).orElse(type.substring(0, lambda));
    }

    /** The method that a method reference is of, as its serialized form says it. */
    private static Optional<String> method(Object function) {
        return reference(function)
                .map(reference -> reference.getImplClass().replace('/', '.') + "::" + reference.getImplMethodName());
    }

    /**
     * Returns the object whose method a method reference calls, the network of {@code network::of}; empty for a lambda, which may call
     * anything, for a method that needs no object, and where nobody can tell.
     *
     * @param function a function that can be sent to another machine
     */
    public static Optional<Object> receiverOf(Object function) {
        return reference(function)
                .filter(reference -> reference.getCapturedArgCount() == 1)
                .map(reference -> reference.getCapturedArg(0));
    }

    /** A method reference in its serialized form; empty for any other function. */
    private static Optional<SerializedLambda> reference(Object function) {
        if (!function.getClass().getName().contains(LAMBDA)) {
            return Optional.empty();
        }
        try {
            Method written = function.getClass().getDeclaredMethod("writeReplace");
            written.setAccessible(true);
            SerializedLambda reference = (SerializedLambda) written.invoke(function);
            return reference
                            .getImplMethodName()
                            .startsWith("lambda$") // with a number that changes as others are written
                    ? Optional.empty()
                    : Optional.of(reference);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return Optional.empty(); // no function that travels, or one in a module that is closed: its class has to do
        }
    }
}
