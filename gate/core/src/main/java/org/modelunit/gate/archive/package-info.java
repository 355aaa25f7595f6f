/** What remains of a release: its verdict, and all that it was judged by, in one file that can be checked offline. */
@NullMarked
package org.modelunit.gate.archive;

import org.jspecify.annotations.NullMarked;
