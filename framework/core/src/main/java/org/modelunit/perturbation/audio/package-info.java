/** Changes of sound. */
@NullMarked
package org.modelunit.perturbation.audio;

import org.jspecify.annotations.NullMarked;
