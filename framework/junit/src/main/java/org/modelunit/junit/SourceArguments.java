package org.modelunit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterInfo;

/** Tells which parameters belong to the source of a parameterized test or class; JUnit knows how many arguments it gave. */
final class SourceArguments {

    /** Projects without parameterized tests need not have them on the class path. */
    private static final boolean PRESENT = isPresent();

    private SourceArguments() {}

    static boolean include(ParameterContext parameter, ExtensionContext context) {
        return PRESENT && Parameterized.supplies(parameter, context);
    }

    private static boolean isPresent() {
        try {
            Class.forName("org.junit.jupiter.params.ParameterInfo", false, SourceArguments.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Everything that touches the types of parameterized tests. */
    private static final class Parameterized {

        static boolean supplies(ParameterContext parameter, ExtensionContext context) {
            @Nullable ParameterInfo info = ParameterInfo.get(context);
            return info != null
                    && info.getDeclarations().getAll().stream()
                            .anyMatch(declared -> declared.getAnnotatedElement().equals(parameter.getParameter())
                                    && declared.getParameterIndex()
                                            < info.getArguments().size());
        }
    }
}
