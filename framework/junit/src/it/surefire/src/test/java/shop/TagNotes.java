package shop;

import java.util.Optional;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;

/** Notes by which tags the tests were selected that something would be expected of. */
public final class TagNotes implements ExpectedClaims {

    @Override
    public Optional<RunExpectation> load(Run run, String tags) {
        Events.add("expected by '" + tags + "'");
        return Optional.empty();
    }

    @Override
    public Optional<RunExpectation> loadAll(Run run) {
        return Optional.empty();
    }

    @Override
    public void keep(Run run, String tags, Change change) {}
}
