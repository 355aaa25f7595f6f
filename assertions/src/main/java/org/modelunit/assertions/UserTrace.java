package org.modelunit.assertions;

import java.util.Arrays;

/** Cuts a trace so that it starts at the line that claims. */
final class UserTrace {

    private UserTrace() {}

    static void cut(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        int first = 0;
        for (int i = 0; i < trace.length; i++) {
            if (isOurs(trace[i].getClassName())) {
                first = i + 1; // soft assertions put their proxies between our frames
            }
        }
        if (first < trace.length) {
            error.setStackTrace(Arrays.copyOfRange(trace, first, trace.length));
        }
    }

    private static boolean isOurs(String name) {
        return isOrIsInside(Claims.class, name)
                || isOrIsInside(EvaluationAssert.class, name)
                || isOrIsInside(ComparisonAssert.class, name)
                || isOrIsInside(TensorAssert.class, name)
                || name.startsWith("org.assertj.core.internal.bytebuddy.");
    }

    /** A class itself, or one that it holds; the proxies of soft assertions are named like those. */
    private static boolean isOrIsInside(Class<?> type, String name) {
        return name.equals(type.getName()) || name.startsWith(type.getName() + "$");
    }
}
