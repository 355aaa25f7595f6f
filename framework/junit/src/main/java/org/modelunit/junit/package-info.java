/** Model tests for JUnit: {@link org.modelunit.junit.ModelTest}, its fixture, and the run around all tests. */
@NullMarked
package org.modelunit.junit;

import org.jspecify.annotations.NullMarked;
