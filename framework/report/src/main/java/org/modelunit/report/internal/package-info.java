/** How the report's generator is kept apart from the class path of those who use it. */
@NullMarked
package org.modelunit.report.internal;

import org.jspecify.annotations.NullMarked;
