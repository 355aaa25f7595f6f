package org.modelunit.gate.judging;

import org.modelunit.recording.TestId;

/** Tests as policies name them: a class with its package or without, nested ones too, or {@code Class#method}. */
final class TestName {

    private TestName() {}

    static boolean matches(String name, TestId test) {
        int border = name.indexOf('#');
        if (border < 0) {
            return isClass(name, test.className());
        }
        return isClass(name.substring(0, border), test.className())
                && (test.methodName().isEmpty() || test.methodName().equals(name.substring(border + 1)));
    }

    private static boolean isClass(String name, String className) {
        return (className + "$").startsWith(name + "$") || ("." + className + "$").contains("." + name + "$");
    }
}
