package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** The common type of ModelUnit's errors; its message says what is wrong, where, and what to do. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class ModelUnitException extends RuntimeException
        permits BaselineException,
                DataException,
                FixtureException,
                ModelException,
                SettingException,
                UndefinedMetricException {

    private static final long serialVersionUID = 1L;

    ModelUnitException(String message) {
        super(PrintableText.lines(message));
    }

    ModelUnitException(String message, Throwable cause) {
        super(PrintableText.lines(message), cause);
    }
}
