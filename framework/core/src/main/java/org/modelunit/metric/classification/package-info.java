/** Metrics of decisions: counts of what was decided against what is true. */
@NullMarked
package org.modelunit.metric.classification;

import org.jspecify.annotations.NullMarked;
