/** Metrics of examples that have several labels, or none. */
@NullMarked
package org.modelunit.metric.multilabel;

import org.jspecify.annotations.NullMarked;
