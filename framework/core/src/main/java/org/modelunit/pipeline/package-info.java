/** Pipelines as they are served, stage by stage, beside what training computed. */
@NullMarked
package org.modelunit.pipeline;

import org.jspecify.annotations.NullMarked;
