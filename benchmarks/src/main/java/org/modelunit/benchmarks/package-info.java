/** Benchmarks of ModelUnit against code written by hand. */
@NullMarked
package org.modelunit.benchmarks;

import org.jspecify.annotations.NullMarked;
