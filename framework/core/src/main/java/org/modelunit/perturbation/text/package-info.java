/** Ready-made changes of texts: slips of the hand, other layouts, other words. */
@NullMarked
package org.modelunit.perturbation.text;

import org.jspecify.annotations.NullMarked;
