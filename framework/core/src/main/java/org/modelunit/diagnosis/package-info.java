/** Why tensors differ: the likely cause of a difference, named only where undoing it makes them agree. */
@NullMarked
package org.modelunit.diagnosis;

import org.jspecify.annotations.NullMarked;
