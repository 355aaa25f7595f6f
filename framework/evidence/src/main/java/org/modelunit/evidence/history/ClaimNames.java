package org.modelunit.evidence.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Claims in words that tell them apart: where two modules, jobs or tests claim the same of the same data, each says whose it is, as far as that
 * differs.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ClaimNames {

    /** What claims are called alike by. */
    private record Alike(String property, String subject, String slice) {

        static Alike of(ClaimRef ref) {
            return new Alike(ref.property(), ref.subject(), ref.slice());
        }
    }

    private final Map<Alike, Set<ClaimRef>> all = new HashMap<>();

    private ClaimNames() {}

    /**
     * Returns the names of claims.
     *
     * @param claims all that are told of together; one that is named twice counts once
     */
    public static ClaimNames of(Collection<ClaimRef> claims) {
        ClaimNames names = new ClaimNames();
        claims.forEach(claim -> names.all
                .computeIfAbsent(Alike.of(claim), alike -> new LinkedHashSet<>())
                .add(claim));
        return names;
    }

    /**
     * Returns a claim in words: "recall of 'bad' on holdout", or "recall of 'bad' on holdout (job linux)" where another job claims the same.
     *
     * @param claim the claim
     */
    public String of(ClaimRef claim) {
        return claim.words() + apart(claim);
    }

    /**
     * Returns what tells a claim from those that are called alike, with a blank before it; an empty text where nothing has to.
     *
     * @param claim the claim
     */
    public String apart(ClaimRef claim) {
        Set<ClaimRef> alike = all.getOrDefault(Alike.of(claim), Set.of());
        Set<String> parts = new LinkedHashSet<>();
        if (differ(alike, ClaimRef::test)) {
            parts.add(claim.test());
        }
        if (differ(alike, ClaimRef::module)) {
            parts.add(claim.module());
        }
        if (differ(alike, ClaimRef::job) && !claim.job().isEmpty()) {
            parts.add("job " + claim.job());
        }
        List<String> told = parts.stream().filter(part -> !part.isEmpty()).toList();
        return told.isEmpty() ? "" : " (" + String.join(", ", told) + ")";
    }

    private static boolean differ(Set<ClaimRef> claims, Function<ClaimRef, String> part) {
        return claims.stream()
                        .map(part)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .size()
                > 1;
    }
}
