package org.modelunit.tensor;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many differences are of one size.
 *
 * @param power the power of ten that they reach: -6 for those from 1e-6 to below 1e-5; the smallest one, -324, begins at the
 *     smallest number above 0
 * @param count how many they are
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Decade(int power, long count) {}
