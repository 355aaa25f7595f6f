/** What became of claims from run to run: which claim is the same as before, and the values that it had. */
@NullMarked
package org.modelunit.evidence.history;

import org.jspecify.annotations.NullMarked;
