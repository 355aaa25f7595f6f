/** The release gate in a Maven build: the goals {@code begin} and {@code gate}, which read the build and hand over to the gate. */
@NullMarked
package org.modelunit.maven;

import org.jspecify.annotations.NullMarked;
