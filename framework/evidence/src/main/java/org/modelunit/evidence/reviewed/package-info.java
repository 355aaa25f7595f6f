/** Files that people review and keep under version control. */
@NullMarked
package org.modelunit.evidence.reviewed;

import org.jspecify.annotations.NullMarked;
