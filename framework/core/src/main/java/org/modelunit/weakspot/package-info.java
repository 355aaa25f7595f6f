/** Slices that nobody named and on which a model is worse than on the rest, found by a search that holds its false reports. */
@NullMarked
package org.modelunit.weakspot;

import org.jspecify.annotations.NullMarked;
