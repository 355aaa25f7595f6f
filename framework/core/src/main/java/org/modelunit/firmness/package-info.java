/** How firm a verdict is: on how few labels it turns. */
@NullMarked
package org.modelunit.firmness;

import org.jspecify.annotations.NullMarked;
