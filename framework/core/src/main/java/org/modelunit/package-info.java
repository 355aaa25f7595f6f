/**
 * The nouns of a model test: a {@link org.modelunit.Dataset} and a {@link org.modelunit.Model} make an
 * {@link org.modelunit.Evaluation}, which a {@link org.modelunit.metric.Metric} turns into a number that is judged.
 */
@NullMarked
package org.modelunit;

import org.jspecify.annotations.NullMarked;
