/** Tensors in files of other tools. */
@NullMarked
package org.modelunit.tensor.file;

import org.jspecify.annotations.NullMarked;
