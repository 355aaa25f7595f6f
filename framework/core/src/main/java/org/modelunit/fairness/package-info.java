/** How differently a model treats groups of people: the field's measures of fairness, as values that can be judged. */
@NullMarked
package org.modelunit.fairness;

import org.jspecify.annotations.NullMarked;
