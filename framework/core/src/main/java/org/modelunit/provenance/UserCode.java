package org.modelunit.provenance;

import java.security.CodeSource;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells code of ours from a user's, whatever it is called: by the package and by the jar or directory that a class comes from. A lambda
 * is of the class that it is written in.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class UserCode {

    private static final String OURS = "org.modelunit.";

    private UserCode() {}

    /**
     * Returns the name of the class of the first function that is no code of ours, or an empty text if all of them are.
     *
     * @param functions functions, or other objects with code
     */
    public static String firstIn(Object... functions) {
        for (Object function : functions) {
            Class<?> type = function.getClass();
            if (!isOurs(type)) {
                return host(type);
            }
        }
        return "";
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
    private static String host(Class<?> type) {
        int lambda = type.getName().indexOf("$$Lambda");
        return lambda < 0 ? type.getName() : type.getName().substring(0, lambda);
    }
}
