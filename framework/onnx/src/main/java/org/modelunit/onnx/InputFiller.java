package org.modelunit.onnx;

import java.util.List;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Port;

/** How some inputs of a file are filled, as a user has said it; the file is not known yet. */
interface InputFiller<I> {

    /** Returns the names of the inputs that are filled. */
    List<String> names();

    /**
     * Connects it with a file.
     *
     * @param session the file
     * @param ports the inputs, in the order of the names
     * @throws org.modelunit.error.ModelException if one cannot be filled this way
     */
    Inputs<I> bind(Session session, List<Port> ports);
}
