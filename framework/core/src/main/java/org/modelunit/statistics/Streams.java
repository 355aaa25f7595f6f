package org.modelunit.statistics;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Sha256;
import org.modelunit.text.TextBytes;

/** Random streams that depend on what they are for, and on nothing else: not on threads, the order of tests, or time. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Streams {

    private Streams() {}

    /**
     * Returns a seed for a purpose.
     *
     * @param root the root seed of the run
     * @param purpose what the stream is for: the metric's name, the data's digest
     */
    public static long seed(long root, String... purpose) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, root));
        for (String part : purpose) {
            byte[] bytes = TextBytes.of(part);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /**
     * Returns the stream of one replicate. Seeds of neighbouring replicates are mixed and not counted up: streams whose seeds differ
     * by a multiple of a constant overlap.
     *
     * @param seed the seed of all replicates
     * @param replicate the number of the replicate
     */
    public static SplittableRandom replicate(long seed, int replicate) {
        return new SplittableRandom(mix(seed ^ mix(replicate + 0x9E3779B97F4A7C15L)));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, variant 13 of Stafford). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
