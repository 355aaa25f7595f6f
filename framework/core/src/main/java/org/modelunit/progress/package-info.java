/** How far long work has come: seen by whoever waits, never part of a value. */
@NullMarked
package org.modelunit.progress;

import org.jspecify.annotations.NullMarked;
