package org.modelunit.latency;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * A call that threw instead of answering: its time counts nowhere, as a model that fails at once is not fast.
 *
 * @param session the number of the session, from 0
 * @param input the number of the input, from 0
 * @param error what was thrown, in words
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record FailedCall(int session, int input, String error) {

    /** Keeps the error's words printable. */
    public FailedCall {
        error = PrintableText.of(error);
    }
}
