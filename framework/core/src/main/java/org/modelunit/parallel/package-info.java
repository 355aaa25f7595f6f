/** Work divided among threads of our own: never the common pool, in which another test might start inside one. */
@NullMarked
package org.modelunit.parallel;

import org.jspecify.annotations.NullMarked;
