package org.modelunit.embedding;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How near two vectors are to each other; larger is nearer. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Similarity {

    /** The cosine of the angle between them, -1 to 1, whatever their lengths; most models of sentences are trained for it. */
    COSINE,

    /** The sum of the products of their numbers, which longer vectors have more of; the cosine where all have length 1. */
    DOT
}
