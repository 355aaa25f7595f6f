/** Cases that are written: templates of texts, filled with words, as data sets for minimum functionality tests. */
@NullMarked
package org.modelunit.template;

import org.jspecify.annotations.NullMarked;
