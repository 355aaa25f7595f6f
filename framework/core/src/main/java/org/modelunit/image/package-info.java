/** Images as the numbers that a model takes. */
@NullMarked
package org.modelunit.image;

import org.jspecify.annotations.NullMarked;
