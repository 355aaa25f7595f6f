/** What a release has to show, as somebody other than its author wrote it down: the policy and its file. */
@NullMarked
package org.modelunit.gate.policy;

import org.jspecify.annotations.NullMarked;
