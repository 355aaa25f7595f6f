/** How a sample was drawn: the weight of each example, the group it belongs to, and the stratum it came from. */
@NullMarked
package org.modelunit.sample;

import org.jspecify.annotations.NullMarked;
