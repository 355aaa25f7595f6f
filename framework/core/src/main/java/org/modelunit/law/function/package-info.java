/** Laws of the functions around a model: encoders, thresholds, suppression of boxes, rounding of money. */
@NullMarked
package org.modelunit.law.function;

import org.jspecify.annotations.NullMarked;
