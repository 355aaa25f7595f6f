/** Virtual machines that are started for one task and end with it. */
@NullMarked
package org.modelunit.measuring.jvm;

import org.jspecify.annotations.NullMarked;
