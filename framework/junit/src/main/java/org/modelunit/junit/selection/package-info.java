/** Which tests a run takes: how they were chosen, and which tests of earlier runs it would take. */
@NullMarked
package org.modelunit.junit.selection;

import org.jspecify.annotations.NullMarked;
