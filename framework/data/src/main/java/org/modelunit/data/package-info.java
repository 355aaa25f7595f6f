/**
 * Files as data: {@link org.modelunit.data.Csv} and {@link org.modelunit.data.JsonLines} make data sets of the user's own records,
 * {@link org.modelunit.data.ImageFolder} of pictures, {@link org.modelunit.data.Npy} and {@link org.modelunit.data.Npz} read
 * NumPy's arrays, and {@link org.modelunit.data.Resource} finds files on the class path.
 */
@NullMarked
package org.modelunit.data;

import org.jspecify.annotations.NullMarked;
