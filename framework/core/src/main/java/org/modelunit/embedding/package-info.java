/** Vectors that stand for examples, and which of them lie near one another. */
@NullMarked
package org.modelunit.embedding;

import org.jspecify.annotations.NullMarked;
