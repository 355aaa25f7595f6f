package org.modelunit.measuring;

import org.modelunit.error.ModelException;

/** Where answers go that nobody needs, so that the compiler cannot leave out what makes them. */
final class AnswerSink {

    private AnswerSink() {}

    /** Looks at an answer: its identity, which is compared with nothing that an identity can be. */
    static void take(Object answer) {
        if (System.identityHashCode(answer) < 0) { // never so, which the compiler does not know
            throw new ModelException("an answer without an identity: " + answer.getClass());
        }
    }
}
