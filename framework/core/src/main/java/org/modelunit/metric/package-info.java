/** Metrics of classification and regression, and the statistics they are finished from. */
@NullMarked
package org.modelunit.metric;

import org.jspecify.annotations.NullMarked;
