/** Allure results as one HTML file, made at the end of a run or when asked for. */
@NullMarked
package org.modelunit.report;

import org.jspecify.annotations.NullMarked;
