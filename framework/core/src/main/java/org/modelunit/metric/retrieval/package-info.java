/** Metrics of items that were ranked for queries. */
@NullMarked
package org.modelunit.metric.retrieval;

import org.jspecify.annotations.NullMarked;
