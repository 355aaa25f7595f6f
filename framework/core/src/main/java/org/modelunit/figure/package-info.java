/** Pictures as numbers: what a report draws, lists and reads aloud. */
@NullMarked
package org.modelunit.figure;

import org.jspecify.annotations.NullMarked;
