/** The first policy and contract of a model, written from a green run, and both again for new data. */
@NullMarked
package org.modelunit.gate.draft;

import org.jspecify.annotations.NullMarked;
