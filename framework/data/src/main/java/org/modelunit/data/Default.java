package org.modelunit.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Gives the value that a record's component takes where the file's cell is missing. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Default {

    /** The value, written as the file would write it. */
    String value();
}
