package org.modelunit.junit;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.recording.Recording;

/** The fixtures of a launcher session, for tests of engines other than Jupiter: the same values, made once for all of them. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SessionFixtures {

    private SessionFixtures() {}

    /**
     * Returns the fixture of a class, in the session of the test that this thread is in; its values are closed at the end of that.
     *
     * @param type the fixture class
     * @return empty where nobody listens to the session, as in JUnit's test kit
     * @throws org.modelunit.error.SettingException if a setting of the run is wrong
     * @throws org.modelunit.error.FixtureException if the class can be no fixture
     */
    public static Optional<Fixture> find(Class<?> type) {
        @Nullable TestRun run = Recording.sink() instanceof WatchedClaims claims ? claims.run() : null;
        return run == null ? Optional.empty() : Optional.of(run.fixtures().get(type));
    }
}
