/** What was reviewed and kept under version control, and claims that models are held to it. */
@NullMarked
package org.modelunit.baseline;

import org.jspecify.annotations.NullMarked;
