/** Groups of examples that a claim must hold in: declared by functions of the input, evaluated once into columns of codes. */
@NullMarked
package org.modelunit.slice;

import org.jspecify.annotations.NullMarked;
