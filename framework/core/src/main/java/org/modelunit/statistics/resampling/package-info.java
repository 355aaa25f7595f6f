/** Bounds by drawing the sample again, by rows, clusters or strata. */
@NullMarked
package org.modelunit.statistics.resampling;

import org.jspecify.annotations.NullMarked;
