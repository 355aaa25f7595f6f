/** What goes on around a measurement: what the system and the virtual machine tell of processors, threads and memory. */
@NullMarked
package org.modelunit.measuring.machine;

import org.jspecify.annotations.NullMarked;
