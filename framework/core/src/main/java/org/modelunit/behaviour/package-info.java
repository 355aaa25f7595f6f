/** What a model does when its inputs change: probes, what is expected of them, and claims on that. */
@NullMarked
package org.modelunit.behaviour;

import org.jspecify.annotations.NullMarked;
