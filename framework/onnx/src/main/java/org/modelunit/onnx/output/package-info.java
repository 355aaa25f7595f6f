/** What the outputs of a file mean: which of them holds scores, labels or numbers, and how they become answers in columns. */
@NullMarked
package org.modelunit.onnx.output;

import org.jspecify.annotations.NullMarked;
