/** Evidence as Allure results: a step for each claim, with its card. */
@NullMarked
package org.modelunit.allure;

import org.jspecify.annotations.NullMarked;
