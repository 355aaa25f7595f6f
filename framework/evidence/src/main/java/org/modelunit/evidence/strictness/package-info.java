/** What a weaker claim is: in what one contract asks for less than another. */
@NullMarked
package org.modelunit.evidence.strictness;

import org.jspecify.annotations.NullMarked;
