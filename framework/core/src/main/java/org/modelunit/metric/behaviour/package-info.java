/** Metrics of expectations: for how many examples a model behaves as it should. */
@NullMarked
package org.modelunit.metric.behaviour;

import org.jspecify.annotations.NullMarked;
