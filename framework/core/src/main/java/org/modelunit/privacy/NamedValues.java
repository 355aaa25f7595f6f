package org.modelunit.privacy;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An input whose values have the names of columns, though it is no record and no map. */
@API(status = Status.INTERNAL, since = "0.1")
public interface NamedValues {

    /** Returns the values by the names of their columns, in the order of the columns. */
    Map<String, ?> asMap();
}
