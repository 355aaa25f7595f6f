/** Text from outside: how it is shown, and how it is read. */
@NullMarked
package org.modelunit.text;

import org.jspecify.annotations.NullMarked;
