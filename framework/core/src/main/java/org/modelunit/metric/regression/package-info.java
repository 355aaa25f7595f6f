/** Metrics of predicted numbers, their intervals and their ranks. */
@NullMarked
package org.modelunit.metric.regression;

import org.jspecify.annotations.NullMarked;
