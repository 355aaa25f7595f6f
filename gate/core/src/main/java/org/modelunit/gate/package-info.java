/**
 * The release gate: reads evidence and never an exit code, and blocks a release unless all that its policy requires is there.
 */
@NullMarked
package org.modelunit.gate;

import org.jspecify.annotations.NullMarked;
