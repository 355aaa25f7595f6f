package org.modelunit.remote;

import java.io.Serial;

/** An answer that cannot be used; whoever knows the service and its secrets makes an error of it. */
final class WrongAnswer extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param wrong it, in words that may be the service's own
     */
    WrongAnswer(String wrong) {
        super(wrong, null, false, false);
    }

    String wrong() {
        return String.valueOf(getMessage());
    }
}
