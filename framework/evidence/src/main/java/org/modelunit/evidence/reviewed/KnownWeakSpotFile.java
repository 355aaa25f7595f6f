package org.modelunit.evidence.reviewed;

import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.weakspot.KnownWeakSpots;

/** Keeps reviewed lists of weak spots as JSON files; people write the reasons, and take spots off. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KnownWeakSpotFile extends ReviewedFile<KnownWeakSpots> {

    /** Made by {@link java.util.ServiceLoader}. */
    public KnownWeakSpotFile() {
        super(KnownWeakSpots.class, "the known weak spots", "modelunit-weak-spots", 2);
    }

    @Override
    KnownWeakSpots content(Path file, JsonObject json) {
        return KnownWeakSpotJson.read(json);
    }

    @Override
    Map<String, @Nullable Object> json(KnownWeakSpots content) {
        return KnownWeakSpotJson.write(content);
    }
}
