/** A loaded file that runs: loading, threads, deadlines, and the memory that inputs and outputs lie in. */
@NullMarked
package org.modelunit.onnx.session;

import org.jspecify.annotations.NullMarked;
