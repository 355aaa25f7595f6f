package org.modelunit.gate.reason;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The gate cannot use what it was given: a policy, a contract, a verdict file. Whoever catches it has the reasons to block the release
 * with.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not serialized: an error that travels tells its message. */
    private final transient List<Reason> reasons;

    /**
     * Creates the error.
     *
     * @param reasons why; at least one
     */
    public GateException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining(System.lineSeparator())));
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Creates the error.
     *
     * @param reason why
     * @param cause what was thrown
     */
    public GateException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reasons = List.of(reason);
    }

    /** Returns why, each a reason that blocks a release. */
    public List<Reason> reasons() {
        return reasons;
    }
}
