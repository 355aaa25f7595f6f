/** What may be shown of the rows of data: the one place that decides for failures, errors, consoles and reports. */
@NullMarked
package org.modelunit.privacy;

import org.jspecify.annotations.NullMarked;
