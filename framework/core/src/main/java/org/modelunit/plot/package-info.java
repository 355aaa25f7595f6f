/** Claims and figures as pictures, in SVG and with the JDK alone, and as tables: the one place that draws. */
@NullMarked
package org.modelunit.plot;

import org.jspecify.annotations.NullMarked;
