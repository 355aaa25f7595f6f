/**
 * Assertions on evaluations and tensors that read like sentences, beside all of AssertJ.
 */
@NullMarked
package org.modelunit.assertions;

import org.jspecify.annotations.NullMarked;
