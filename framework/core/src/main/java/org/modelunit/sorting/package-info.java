/**
 * Sorting at the speed of memory, for rankings: rows are divided among buckets by the first bits of their scores, and each bucket is
 * sorted by digits in the cache.
 */
@NullMarked
package org.modelunit.sorting;

import org.jspecify.annotations.NullMarked;
