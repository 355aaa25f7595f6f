package org.modelunit.evidence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims that were expected and not made, of all JVMs together: one may miss what another has made. */
final class MissingClaims {

    private MissingClaims() {}

    private record Key(String module, ClaimId claim) {}

    static List<NotJudged> of(Evidence evidence) {
        Set<Key> made = new HashSet<>();
        Map<Key, NotJudged> missing = new LinkedHashMap<>();
        for (TestEvidence test : evidence.tests()) {
            test.last().claims().forEach(claim -> made.add(new Key(test.module(), claim.id())));
        }
        for (Shard shard : evidence.shards()) {
            String module = shard.header().build().module();
            shard.unattributed().forEach(claim -> made.add(new Key(module, claim.id())));
            shard.notJudged().forEach(one -> missing.putIfAbsent(new Key(module, ClaimId.of(one.claim())), one));
        }
        missing.keySet().removeAll(made);
        return List.copyOf(missing.values());
    }
}
