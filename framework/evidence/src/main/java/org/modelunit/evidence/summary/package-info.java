/** What a release is decided by, as values: the verdict of the gate beside the claims of a run, what blocks, what changed, what is missing. */
@NullMarked
package org.modelunit.evidence.summary;

import org.jspecify.annotations.NullMarked;
