/** Changes of images, in files and as tensors. */
@NullMarked
package org.modelunit.perturbation.image;

import org.jspecify.annotations.NullMarked;
