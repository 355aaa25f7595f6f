/** How evidence is held against a policy and a contract: each question has a class of its own. */
@NullMarked
package org.modelunit.gate.judging;

import org.jspecify.annotations.NullMarked;
