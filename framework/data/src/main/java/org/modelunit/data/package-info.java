/**
 * Files as data: {@link org.modelunit.data.Csv} makes data sets of the user's own records, {@link org.modelunit.data.Npy} reads
 * NumPy's arrays, and {@link org.modelunit.data.Resource} finds both on the class path.
 */
@NullMarked
package org.modelunit.data;

import org.jspecify.annotations.NullMarked;
