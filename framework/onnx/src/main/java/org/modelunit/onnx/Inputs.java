package org.modelunit.onnx;

import java.util.List;

/** Encodes examples as a file's inputs. */
interface Inputs<I> {

    /** Writes the examples into memory that Java owns. */
    Feed encode(List<I> rows);
}
