/** The one place that prints. */
@NullMarked
package org.modelunit.console;

import org.jspecify.annotations.NullMarked;
