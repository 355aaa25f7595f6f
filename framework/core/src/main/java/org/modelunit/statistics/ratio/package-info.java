/** Bounds of means and of ratios of sums, of examples with weights and in groups too. */
@NullMarked
package org.modelunit.statistics.ratio;

import org.jspecify.annotations.NullMarked;
