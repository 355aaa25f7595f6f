/** The kernel of metrics: what a metric is, the statistics it is finished from, and how its uncertainty is estimated. */
@NullMarked
package org.modelunit.metric;

import org.jspecify.annotations.NullMarked;
