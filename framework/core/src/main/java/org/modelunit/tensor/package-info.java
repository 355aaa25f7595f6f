/** Values in a shape, and how far two of them differ. */
@NullMarked
package org.modelunit.tensor;

import org.jspecify.annotations.NullMarked;
