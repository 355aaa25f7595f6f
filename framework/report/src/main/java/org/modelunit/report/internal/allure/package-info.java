/**
 * Our use of Allure's generator. Its classes are loaded by {@link org.modelunit.report.internal.GeneratorClassLoader} alone: on the
 * ordinary class path the types that they mention do not exist.
 */
@NullMarked
package org.modelunit.report.internal.allure;

import org.jspecify.annotations.NullMarked;
