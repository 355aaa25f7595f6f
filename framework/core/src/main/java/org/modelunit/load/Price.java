package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * What a machine costs, at the user's price.
 *
 * <pre>{@code
 * Price.perHour("EUR", 0.19).atUtilization(0.6)
 * }</pre>
 *
 * @param currency what is paid in, "EUR" for instance
 * @param perHour what an hour of one machine costs, finite and 0 or more
 * @param utilization how much of what a machine can serve it does serve on average, above 0 and up to 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Price(String currency, double perHour, double utilization) {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MILLION = 1e6;

    /** Refuses a price that is none, and a utilization of more than a whole machine. */
    public Price {
        currency = PrintableText.of(requireNonNull(currency, "currency"));
        if (currency.isBlank()) {
            throw new IllegalArgumentException("a price needs a currency, such as \"EUR\", but had none");
        }
        if (!(perHour >= 0) || Double.isInfinite(perHour)) {
            throw new IllegalArgumentException("a price must be a finite number of 0 or more, but was " + perHour);
        }
        if (!(utilization > 0 && utilization <= 1)) {
            throw new IllegalArgumentException("utilization must lie above 0 and up to 1, but was " + utilization
                    + Numbers.percentHint(utilization, share -> share > 0 && share <= 1));
        }
    }

    /**
     * Returns the price of a machine that is used in full, which none is.
     *
     * @param currency what is paid in
     * @param price what an hour of one machine costs, finite and 0 or more
     */
    public static Price perHour(String currency, double price) {
        return new Price(currency, price, 1);
    }

    /**
     * Returns the same price for a machine that serves a part of what it could.
     *
     * @param share above 0 and up to 1
     */
    public Price atUtilization(double share) {
        return new Price(currency, perHour, share);
    }

    /**
     * Returns what a million calls cost on a machine.
     *
     * @param callsPerSecond what it can serve at the most, 0 or more; where it serves nothing, the cost is infinite
     */
    public double perMillion(double callsPerSecond) {
        if (!(callsPerSecond >= 0)) {
            throw new IllegalArgumentException("a rate must be 0 or more calls per second, but was " + callsPerSecond);
        }
        return perHour == 0 ? 0 : perHour / (callsPerSecond * utilization * SECONDS_PER_HOUR) * MILLION;
    }

    /** Returns the price in words: "EUR 0.19 per hour at a utilization of 60%". */
    @Override
    public String toString() {
        return currency + " " + Numbers.plain(perHour) + " per hour at a utilization of "
                + Numbers.percent(utilization);
    }
}
