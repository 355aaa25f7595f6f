package org.modelunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Marks a test of how long a model takes, how much memory it needs or what it costs. It runs alone: no other test of its JVM runs
 * meanwhile, and no other latency test of this user's on the machine, be it in another fork, another module or another build.
 *
 * <pre>{@code
 * @LatencyTest
 * void is_no_slower_than_the_champion(LatencyComparison speed) {
 *     assertThat(speed).isNotSlowerBy(percent(10));
 * }
 * }</pre>
 *
 * <p>A fixture method measures, so that a test that is run again judges the same samples and cannot be repeated until it is green. What
 * was measured ({@link org.modelunit.latency.LatencyMeasurement}) is given to such tests alone.
 *
 * <p>The test has the tag {@value #TAG}; {@code -DexcludedGroups=latency} leaves it out, and nothing else does so quietly: claims
 * that were expected of it are noted as not judged. Who waits for the machine longer than {@code modelunit.fixture.timeout} fails.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag(LatencyTest.TAG)
@ResourceLock(Resources.GLOBAL)
@ExtendWith(LatencyTestExtension.class)
public @interface LatencyTest {

    /** The tag that each latency test has. */
    String TAG = "latency";
}
