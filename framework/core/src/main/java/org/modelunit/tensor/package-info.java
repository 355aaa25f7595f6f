/** Numbers in a shape, and how close two of them have to be. */
@NullMarked
package org.modelunit.tensor;

import org.jspecify.annotations.NullMarked;
