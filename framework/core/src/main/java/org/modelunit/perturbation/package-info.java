/** Changes of inputs: one's own and ready-made ones of texts, tables, images, series and sound. */
@NullMarked
package org.modelunit.perturbation;

import org.jspecify.annotations.NullMarked;
