/** Changes of one value of each row, in records and in rows of tables. */
@NullMarked
package org.modelunit.perturbation.table;

import org.jspecify.annotations.NullMarked;
