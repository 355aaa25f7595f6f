/** Rules of load: which rates a model sustains, how much headroom it has, its throughput and its cold start, and what they cost. */
@NullMarked
package org.modelunit.load;

import org.jspecify.annotations.NullMarked;
