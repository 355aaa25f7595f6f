/** How claims reach those who keep them: evidence files, Allure, the console. */
@NullMarked
package org.modelunit.recording;

import org.jspecify.annotations.NullMarked;
