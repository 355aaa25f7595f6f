/** Truth and predictions as columns: one primitive array each, never an object for each row. */
@NullMarked
package org.modelunit.column;

import org.jspecify.annotations.NullMarked;
