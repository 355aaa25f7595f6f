/** The smallest example that proves a claim wrong: pairs of inputs, shrunk while they fail. */
@NullMarked
package org.modelunit.counterexample;

import org.jspecify.annotations.NullMarked;
