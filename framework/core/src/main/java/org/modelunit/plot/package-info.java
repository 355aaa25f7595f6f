/** Claims as pictures: the one place that draws, in SVG and with the JDK alone. */
@NullMarked
package org.modelunit.plot;

import org.jspecify.annotations.NullMarked;
