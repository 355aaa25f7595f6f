/** Evidence of every claim as JSON files: written while tests run, read by whoever decides afterwards. */
@NullMarked
package org.modelunit.evidence;

import org.jspecify.annotations.NullMarked;
