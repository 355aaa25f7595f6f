package org.modelunit.parity;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A tensor that was not compared.
 *
 * @param name its name, or how many there are and where
 * @param reason why not, as it follows "as": "it holds texts"
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SkippedTensor(String name, String reason) {}
