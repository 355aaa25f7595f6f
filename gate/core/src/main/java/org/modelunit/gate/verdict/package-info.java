/** What became of a release: the gate's verdict, and its file. */
@NullMarked
package org.modelunit.gate.verdict;

import org.jspecify.annotations.NullMarked;
