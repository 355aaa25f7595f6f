package org.modelunit.perturbation.text;

import java.io.Serializable;

/** Writes a word with some of its characters changed. */
@FunctionalInterface
interface LetterRule extends Serializable {

    void write(DrawnWord word, StringBuilder out);
}
