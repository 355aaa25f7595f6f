/** Changes of series of numbers. */
@NullMarked
package org.modelunit.perturbation.series;

import org.jspecify.annotations.NullMarked;
