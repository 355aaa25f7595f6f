/** The settings of a run, from one place with one precedence. */
@NullMarked
package org.modelunit.settings;

import org.jspecify.annotations.NullMarked;
