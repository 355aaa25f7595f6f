/** Bounds of areas under ROC curves, and of their differences. */
@NullMarked
package org.modelunit.statistics.area;

import org.jspecify.annotations.NullMarked;
