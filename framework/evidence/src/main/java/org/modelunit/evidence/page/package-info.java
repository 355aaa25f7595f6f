/** The summary of a release as a page without scripts, as Markdown, and in the files that a run and its gate leave. */
@NullMarked
package org.modelunit.evidence.page;

import org.jspecify.annotations.NullMarked;
