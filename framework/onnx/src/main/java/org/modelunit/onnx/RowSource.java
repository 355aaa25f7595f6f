package org.modelunit.onnx;

import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.privacy.ForeignError;

/** Asks a user's function for the values of each row of a batch, so that whatever goes wrong is told with input and row. */
record RowSource<I>(Session session, Port port, ValueOf<? super I> function) {

    /** Returns the values that the function gives for a row. */
    GivenValues of(Batch<I> batch, int row) {
        return taken(given(batch, row), batch, row);
    }

    /** Returns what the function gives for a row, as it is. */
    @Nullable
    Object given(Batch<I> batch, int row) {
        try {
            return function.of(batch.get(row));
        } catch (Exception | StackOverflowError | LinkageError e) { // checked ones, too, from other languages
            throw new ModelException(
                    session.fingerprint().name() + ": what fills '" + port.name() + "' threw " + ForeignError.inWords(e)
                            + " for " + batch.row(row),
                    ForeignError.asCause(e));
        }
    }

    /** Takes values out of what was given for a row. */
    GivenValues taken(@Nullable Object value, Batch<I> batch, int row) {
        try {
            return GivenValues.of(value);
        } catch (Elements.Unfit e) {
            throw wrong(batch.number(row), String.valueOf(e.getMessage()), e.fix());
        } catch (StackOverflowError e) {
            throw wrong(batch.number(row), "gave a list that contains itself", "give a list of numbers");
        }
    }

    /** Makes the error about what was given for a row. */
    ModelException wrong(String row, String what, String fix) {
        return session.signature().error("what fills '" + port.name() + "' " + what + " for " + row, fix);
    }
}
