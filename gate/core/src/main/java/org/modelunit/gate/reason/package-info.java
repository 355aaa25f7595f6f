/** Why a release is blocked: each reason has an id, a cause, a fix, and a page in {@code docs/errors.md}. */
@NullMarked
package org.modelunit.gate.reason;

import org.jspecify.annotations.NullMarked;
