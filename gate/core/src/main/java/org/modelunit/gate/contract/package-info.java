/** What the last signed release claimed, and every way in which a new one claims less. */
@NullMarked
package org.modelunit.gate.contract;

import org.jspecify.annotations.NullMarked;
