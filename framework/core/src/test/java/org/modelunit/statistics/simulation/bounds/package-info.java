/** Simulations of every metric that has a bound, on many shapes of data: how often claims at the true value are judged falsely. */
@NullMarked
package org.modelunit.statistics.simulation.bounds;

import org.jspecify.annotations.NullMarked;
