package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Sha256;
import org.modelunit.text.Numbers;

/**
 * A hold-out split that stays: whether an example is held out depends on its key and the split's name alone, not on its place, on
 * other examples or on a random seed, and can be computed anywhere.
 *
 * <p>An example is held out if the first eight bytes of {@code SHA-256(UTF-8(name + "\n" + key))}, read as an unsigned big-endian
 * number and divided by 2<sup>64</sup>, lie below the fraction.
 *
 * @param name the split's name
 * @param fraction the share of examples that is held out, above 0 and below 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Split(String name, double fraction) {

    /** Refuses a fraction such as 33. */
    public Split {
        requireNonNull(name, "name");
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction must lie above 0 and below 1, but was " + fraction
                    + Numbers.percentHint(fraction, share -> share > 0 && share < 1));
        }
    }

    /**
     * Tells whether the example with a key is held out.
     *
     * @param key what identifies the example, an applicant's number for instance
     */
    public boolean holdsOut(String key) {
        byte[] digest = Sha256.digest().digest((name + "\n" + key).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(digest).getLong();
        // as an unsigned number: the upper 63 bits doubled, and the last bit
        double unsigned = (bits >>> 1) * 2.0 + (bits & 1);
        return unsigned / 0x1p64 < fraction;
    }
}
