/** What changes for single examples when one model takes the place of another, and claims on that. */
@NullMarked
package org.modelunit.comparison;

import org.jspecify.annotations.NullMarked;
