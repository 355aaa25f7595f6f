/** Who may measure: one test of one JVM of a machine at a time. */
@NullMarked
package org.modelunit.junit.latency;

import org.jspecify.annotations.NullMarked;
