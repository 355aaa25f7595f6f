package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.claim.Fact;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.text.PrintableText;

/**
 * The models that ran in a trace, as far as stages name them.
 *
 * @param byStage each model once, by the stages that name some, in the order of the pipeline
 * @param versions the versions of what ran them, by stage
 */
record TracedModels(Map<String, List<Fingerprint>> byStage, Map<String, Map<String, String>> versions) {

    TracedModels {
        byStage = Collections.unmodifiableMap(new LinkedHashMap<>(byStage));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** The models of stages as they are now. */
    static TracedModels of(Map<String, List<Fingerprinted>> named) {
        Map<String, List<Fingerprint>> byStage = new LinkedHashMap<>();
        Map<String, Map<String, String>> versions = new LinkedHashMap<>();
        named.forEach((stage, models) -> {
            if (!models.isEmpty()) {
                byStage.put(
                        stage,
                        models.stream()
                                .map(model -> fingerprint(stage, model))
                                .distinct()
                                .toList());
                Map<String, String> ofStage = new TreeMap<>();
                models.forEach(model -> ofStage.putAll(versions(stage, model)));
                versions.put(stage, ofStage);
            }
        });
        return new TracedModels(byStage, versions);
    }

    private static Fingerprint fingerprint(String stage, Fingerprinted model) {
        Fingerprint fingerprint = model.fingerprint();
        if (fingerprint == null) {
            throw gaveNull(stage, "as its fingerprint; let it give its name and the digest of its file");
        }
        return fingerprint;
    }

    private static Map<String, String> versions(String stage, Fingerprinted model) {
        Map<String, String> versions = model.versions();
        if (versions == null) {
            throw gaveNull(stage, "as its versions; let it give an empty map where it knows none");
        }
        versions.forEach((name, version) -> {
            if (name == null || version == null) {
                throw gaveNull(stage, "among its versions; let it leave out those that it does not know");
            }
        });
        return versions;
    }

    private static ModelException gaveNull(String stage, String where) {
        return new ModelException("a model of the stage '" + PrintableText.of(stage) + "' gave null " + where);
    }

    /** The models of some of the stages. */
    TracedModels of(List<String> stages) {
        Map<String, List<Fingerprint>> some = new LinkedHashMap<>(byStage);
        some.keySet().retainAll(stages);
        Map<String, Map<String, String>> ofThese = new LinkedHashMap<>(versions);
        ofThese.keySet().retainAll(stages);
        return new TracedModels(some, ofThese);
    }

    /**
     * What a trace was made of: the model of the last stage that names one, those of all stages by their roles, and else the pipeline
     * itself, which has no digest. The last one has its role, too: a claim that moves to another stage is another claim.
     */
    Provenance provenance(String pipeline, DataUsed data, int batchSize, Map<String, String> others) {
        Map<String, Fingerprint> roles = new LinkedHashMap<>();
        Fingerprint model = Fingerprint.unknown(pipeline);
        for (Map.Entry<String, List<Fingerprint>> stage : byStage.entrySet()) {
            for (int i = 0; i < stage.getValue().size(); i++) {
                roles.put(role(stage.getKey(), i), stage.getValue().get(i));
            }
            model = stage.getValue().get(0);
        }
        return new Provenance(model, data, "", batchSize, Versions.with(versions(others)), roles);
    }

    private static String role(String stage, int number) {
        return Provenance.MODEL_OF + "'" + stage + "'" + (number == 0 ? "" : " (" + (number + 1) + ")");
    }

    /** The versions of all, with the stage's name where another stage has another version of the same. */
    private Map<String, String> versions(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(others);
        versions.forEach((stage, ofStage) -> ofStage.forEach((name, version) -> {
            String before = all.putIfAbsent(name, version);
            if (before != null && !before.equals(version)) {
                all.put(name + " of '" + stage + "'", version);
            }
        }));
        return all;
    }

    /** The models with their stages, as facts; that nobody knows any is one, too. */
    List<Fact> facts() {
        if (byStage.isEmpty()) {
            return List.of(new Fact("model", "unknown", "no stage names the file that it runs"));
        }
        List<Fact> facts = new ArrayList<>();
        byStage.forEach((stage, models) ->
                models.forEach(model -> facts.add(fact(facts.isEmpty() ? "model" : "", stage, model))));
        return facts;
    }

    private static Fact fact(String name, String stage, Fingerprint model) {
        String where = "in '" + PrintableText.of(stage) + "'";
        return new Fact(
                name,
                PrintableText.of(model.name()),
                model.sha256().isEmpty() ? where : "sha256 " + model.shortDigest() + "… " + where);
    }
}
