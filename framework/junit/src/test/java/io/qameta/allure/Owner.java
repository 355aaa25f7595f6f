package io.qameta.allure;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As Allure has it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Owner {

    /** Returns the name. */
    String value();
}
