package org.modelunit.evidence.reviewed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.counterexample.KeptPairs;
import org.modelunit.evidence.json.JsonObject;

/** Keeps counter-examples as JSON files; people rename what they are of, write some themselves, and remove any. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KeptPairFile extends ReviewedFile<KeptPairs> {

    private static final Set<String> FOR_PEOPLE = Set.of("change", "expected");

    /** Made by {@link java.util.ServiceLoader}. */
    public KeptPairFile() {
        super(KeptPairs.class, "the counter-examples", "modelunit-counter-examples", 2);
    }

    @Override
    KeptPairs content(Path file, JsonObject json) {
        List<KeptPair> pairs = new ArrayList<>();
        for (JsonObject pair : json.objects("pairs")) {
            Checksum.check(pair, FOR_PEOPLE, "pair " + (pairs.size() + 1));
            pairs.add(new KeptPair(
                    pair.text("change"), pair.text("expected"), pair.value("before"), pair.value("after")));
        }
        json.checkNothingElse();
        return new KeptPairs(pairs);
    }

    @Override
    Map<String, @Nullable Object> json(KeptPairs content) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pairs", content.pairs().stream().map(KeptPairFile::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(KeptPair pair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("change", pair.change());
        json.put("expected", pair.expectation());
        json.put("before", pair.before());
        json.put("after", pair.after());
        return Checksum.with(json, FOR_PEOPLE);
    }
}
