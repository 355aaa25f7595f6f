/** Rules of memory: what a model takes, how it grows, whether it leaks; for numbers that were read elsewhere. */
@NullMarked
package org.modelunit.memory;

import org.jspecify.annotations.NullMarked;
