package org.modelunit.gate.policy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A data set that claims have to be about.
 *
 * @param name what the policy calls it
 * @param contentDigest the digest of exactly its examples, in their order: 64 hexadecimal digits
 * @param rows how many examples it has, at least 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RequiredData(String name, String contentDigest, int rows) {}
