/** JSON as maps, lists, texts and numbers, and files with it. */
@NullMarked
package org.modelunit.evidence.json;

import org.jspecify.annotations.NullMarked;
