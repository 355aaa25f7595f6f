/** The release gate as a program: what a publishing job asks, and what writes and checks its files. */
@NullMarked
package org.modelunit.cli;

import org.jspecify.annotations.NullMarked;
