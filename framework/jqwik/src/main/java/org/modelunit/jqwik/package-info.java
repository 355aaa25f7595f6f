/** Properties of models for jqwik: inputs like those of a data set, values of a fixture, one claim for each property. */
@NullMarked
package org.modelunit.jqwik;

import org.jspecify.annotations.NullMarked;
