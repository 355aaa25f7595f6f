/** Where two files begin to differ: their inner tensors, made outputs and compared. */
@NullMarked
package org.modelunit.onnx.divergence;

import org.jspecify.annotations.NullMarked;
