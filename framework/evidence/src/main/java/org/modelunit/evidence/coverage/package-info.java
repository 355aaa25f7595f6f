/** What tests of a model can ask, and which of that somebody did. */
@NullMarked
package org.modelunit.evidence.coverage;

import org.jspecify.annotations.NullMarked;
