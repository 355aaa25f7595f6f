/** A module of a build that is gated: its session, its policies, and the verdicts on its candidates. */
@NullMarked
package org.modelunit.gate.module;

import org.jspecify.annotations.NullMarked;
