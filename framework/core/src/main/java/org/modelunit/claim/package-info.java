/** Claims and what became of them: requirements, how they are judged, verdicts, and the words of a failure. */
@NullMarked
package org.modelunit.claim;

import org.jspecify.annotations.NullMarked;
