/** Metrics of scores: rankings, probabilities and their calibration, and what decisions are worth. */
@NullMarked
package org.modelunit.metric.score;

import org.jspecify.annotations.NullMarked;
