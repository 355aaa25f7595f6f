package io.qameta.allure;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As Allure has it: ModelUnit knows it by its name alone. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Severity {

    /** Allure's levels, which have words of their own. */
    enum Level {
        /** "critical". */
        CRITICAL,
        /** "trivial". */
        TRIVIAL;

        /** Returns the word. */
        public String value() {
            return this == CRITICAL ? "critical" : "trivial";
        }
    }

    /** Returns the level. */
    Level value();
}
