/** Laws that every model obeys, whatever it has learned: which there are, and what became of them for a model. */
@NullMarked
package org.modelunit.law;

import org.jspecify.annotations.NullMarked;
