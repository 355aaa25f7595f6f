/** Outcomes: what models answered beside the truth, and the points at which scores become decisions. */
@NullMarked
package org.modelunit.outcome;

import org.jspecify.annotations.NullMarked;
