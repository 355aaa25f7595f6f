/** What is judged: the file to release, the build that tested it, and the evidence that this left. */
@NullMarked
package org.modelunit.gate.build;

import org.jspecify.annotations.NullMarked;
