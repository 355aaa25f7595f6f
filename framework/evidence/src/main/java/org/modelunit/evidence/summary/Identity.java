package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/**
 * What a summary is about: which model, on what data, in which run.
 *
 * @param candidate the model that is to be released; without a name where nobody knows
 * @param inService the model that it was compared with; without a name where it was compared with none
 * @param otherModels other models that claims are about
 * @param data the data sets, the one with the most claims first
 * @param operatingPoints how scores became decisions; several where claims differ
 * @param run the run
 * @param modules the modules whose tests ran
 * @param versions versions that could matter, by name
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Identity(
        Fingerprint candidate,
        Fingerprint inService,
        List<Fingerprint> otherModels,
        List<DataIdentity> data,
        List<String> operatingPoints,
        RunIdentity run,
        List<String> modules,
        Map<String, String> versions) {

    private static final int DIGITS = 12;

    /** Keeps unmodifiable copies. */
    public Identity {
        requireNonNull(candidate, "candidate");
        requireNonNull(inService, "inService");
        otherModels = List.copyOf(otherModels);
        data = List.copyOf(data);
        operatingPoints = List.copyOf(operatingPoints);
        requireNonNull(run, "run");
        modules = List.copyOf(modules);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /**
     * Returns the first twelve digits of a digest, as a summary shows it; empty where there is none.
     *
     * @param digest 64 hexadecimal digits, or an empty text
     */
    public static String digits(String digest) {
        return digest.length() <= DIGITS ? digest : digest.substring(0, DIGITS);
    }
}
