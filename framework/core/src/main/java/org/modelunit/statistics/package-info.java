/** Estimates with their uncertainty: pure mathematics over numbers and arrays. */
@NullMarked
package org.modelunit.statistics;

import org.jspecify.annotations.NullMarked;
