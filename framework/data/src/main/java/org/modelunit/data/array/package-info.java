/** NumPy's arrays in files. */
@NullMarked
package org.modelunit.data.array;

import org.jspecify.annotations.NullMarked;
