/** The errors of ModelUnit: each kind of trouble has a type of its own. */
@NullMarked
package org.modelunit.error;

import org.jspecify.annotations.NullMarked;
