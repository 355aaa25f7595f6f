/** What measures the time that models take: sessions that are made anew, clocks, threads and load. */
@NullMarked
package org.modelunit.measuring;

import org.jspecify.annotations.NullMarked;
