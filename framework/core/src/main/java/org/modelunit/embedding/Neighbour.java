package org.modelunit.embedding;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A vector near another one.
 *
 * @param row its row among its embeddings, from 0
 * @param similarity how near it is; larger is nearer
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Neighbour(int row, double similarity) {}
