/** Two forms of one model, tensor by tensor: where they begin to differ. */
@NullMarked
package org.modelunit.parity;

import org.jspecify.annotations.NullMarked;
