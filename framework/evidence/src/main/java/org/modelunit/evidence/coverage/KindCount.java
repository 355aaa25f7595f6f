package org.modelunit.evidence.coverage;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many claims of a kind were made.
 *
 * @param name the kind in a word or two: "latency", "weak spots"
 * @param question what such claims answer: "how long does an answer take?"
 * @param claims how many were made and came to a verdict, whatever it is
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KindCount(String name, String question, int claims) {

    public KindCount {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
    }
}
