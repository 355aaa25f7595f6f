/**
 * Rules of latency, throughput, memory and what they cost: values that were measured elsewhere, and claims on them. There is no clock
 * here; {@code modelunit-latency} has one.
 */
@NullMarked
package org.modelunit.latency;

import org.jspecify.annotations.NullMarked;
