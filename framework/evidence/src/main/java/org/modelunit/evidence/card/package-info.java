/** Model cards: what was found out about a model, on which rows, and what these rows cannot show. */
@NullMarked
package org.modelunit.evidence.card;

import org.jspecify.annotations.NullMarked;
