/** Claims and what became of them: thresholds, verdicts, and the words of a failure. */
@NullMarked
package org.modelunit.claim;

import org.jspecify.annotations.NullMarked;
