/** Distributions: their probabilities and quantiles. */
@NullMarked
package org.modelunit.statistics.distribution;

import org.jspecify.annotations.NullMarked;
