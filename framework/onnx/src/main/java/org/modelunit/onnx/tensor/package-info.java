/** What a file takes and gives, and the elements of tensors: how given values become elements, and how elements are read. */
@NullMarked
package org.modelunit.onnx.tensor;

import org.jspecify.annotations.NullMarked;
