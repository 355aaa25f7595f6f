/** Words of one kind, with what is known of each: first names by gender and region, places, neutral sentences; ours, and free. */
@NullMarked
package org.modelunit.lexicon;

import org.jspecify.annotations.NullMarked;
