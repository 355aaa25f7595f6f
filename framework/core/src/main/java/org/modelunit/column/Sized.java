package org.modelunit.column;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers of a model that know for how many inputs they are. Those of a model of one's own that do are checked to be as many as there
 * were inputs.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Sized {

    /** Returns for how many inputs these are the answers. */
    int size();
}
