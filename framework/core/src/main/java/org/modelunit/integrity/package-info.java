/** The data under the claims: rows shared with the training data, duplicates, conflicting labels, time, label sets. */
@NullMarked
package org.modelunit.integrity;

import org.jspecify.annotations.NullMarked;
