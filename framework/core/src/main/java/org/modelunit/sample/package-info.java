/** How a sample was drawn: the weight of each example, whom it belongs to, and the stratum it came from. */
@NullMarked
package org.modelunit.sample;

import org.jspecify.annotations.NullMarked;
