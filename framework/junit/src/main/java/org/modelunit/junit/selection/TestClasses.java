package org.modelunit.junit.selection;

import java.lang.System.Logger.Level;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.commons.JUnitException;
import org.modelunit.recording.TestId;

/** Finds the class of a test that ran before: it may be gone, or out of reach because what it is made of is gone. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TestClasses {

    private TestClasses() {}

    /**
     * Whether the class of a test is not there any more. One that is out of reach is there.
     *
     * @param test the test
     */
    public static boolean isGone(TestId test) {
        return ask(test, type -> !type.getName().equals(test.className()), true);
    }

    /** Whether the class of a test is there, can be looked into, and is so. */
    static boolean is(TestId test, Predicate<Class<?>> question) {
        return ask(test, question, false);
    }

    private static boolean ask(TestId test, Predicate<Class<?>> question, boolean ifGone) {
        try {
            return question.test(Class.forName(
                    test.className(), false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return ifGone;
        } catch (LinkageError | JUnitException e) {
            System.getLogger(TestClasses.class.getName()).log(Level.DEBUG, "a test class that is out of reach", e);
            return false;
        }
    }
}
