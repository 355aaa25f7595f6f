package org.modelunit.parallel;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A model whose passes need no inheritable thread-local values of whoever asks, so that they run on threads that are lent. */
@API(status = Status.INTERNAL, since = "0.1")
public interface OnLentThreads {}
