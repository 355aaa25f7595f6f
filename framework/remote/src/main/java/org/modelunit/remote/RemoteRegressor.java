package org.modelunit.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modelunit.Regressor;
import org.modelunit.column.NumberColumn;
import org.modelunit.provenance.Fingerprint;

/** A regressor behind a service. */
record RemoteRegressor<I>(RemoteCalls<I> calls) implements Regressor<I> {

    @Override
    public NumberColumn predictAll(List<I> inputs) {
        return inputs.isEmpty()
                ? NumberColumn.of()
                : calls.ask(inputs, (output, rows) -> NumberColumn.wrap(RemoteCalls.numbers(output, rows, 1)));
    }

    @Override
    public Fingerprint fingerprint() {
        return calls.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        return calls.versions();
    }

    @Override
    public Duration deadline() {
        return calls.deadline();
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
