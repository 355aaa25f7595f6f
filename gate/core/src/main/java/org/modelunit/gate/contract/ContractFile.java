package org.modelunit.gate.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Sha256;

/** Reads and writes contracts as JSON for people to review: the same claims are always the same text. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ContractFile {

    /** The format that is read and written. */
    public static final String FORMAT = "modelunit-contract/1";

    private ContractFile() {}

    /**
     * Writes a contract, so that nobody ever sees half of it.
     *
     * @param file the file
     * @param contract the contract
     * @throws IOException if it cannot be written; what was there is still there
     */
    public static void write(Path file, ReleaseContract contract) throws IOException {
        JsonFile.write(file, json(contract));
    }

    private static Map<String, Object> json(ReleaseContract contract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", FORMAT);
        json.put("model", contract.model());
        json.put("claims", contract.claims().stream().map(ContractFile::json).toList());
        return json;
    }

    private static Map<String, Object> json(ContractClaim claim) {
        ClaimId id = claim.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", claim.model());
        json.put("property", id.property());
        json.put("subject", id.subject());
        json.put("slice", id.slice());
        json.put("asked", ContractJson.write(claim.asked()));
        json.put("data", json(claim.data()));
        json.put("slices", claim.slices());
        json.put("module", claim.module());
        json.put("test", id.test());
        json.put("occurrence", id.occurrence());
        return json;
    }

    private static Map<String, Object> json(ClaimedData data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", data.name());
        json.put("contentDigest", data.contentDigest());
        json.put("rows", data.rows());
        return json;
    }

    /**
     * Reads a contract, strictly: what is missing, stands twice or is not known is an error.
     *
     * @param file the file
     * @throws GateException if there is none, or it cannot be used
     */
    public static ReleaseContract read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new GateException(List.of(Reason.of(
                    ReasonId.CONTRACT_MISSING, "there is no contract of the last signed release in " + file)));
        }
        try {
            return contract(JsonFile.read(file));
        } catch (IOException | JsonObject.MalformedEvidence | IllegalArgumentException e) {
            throw new GateException(
                    Reason.of(
                            ReasonId.CONTRACT_UNREADABLE, "cannot use the contract in " + file + ": " + e.getMessage()),
                    e);
        }
    }

    /**
     * Returns the digest of a contract's bytes, 64 hexadecimal digits.
     *
     * @param file the file
     * @throws GateException if it cannot be read
     */
    public static String sha256(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new GateException(
                    Reason.of(ReasonId.CONTRACT_UNREADABLE, "cannot read the contract in " + file + ": " + e), e);
        }
    }

    private static ReleaseContract contract(JsonObject json) {
        json.requireSchema(FORMAT);
        ReleaseContract contract = new ReleaseContract(
                json.text("model"),
                json.objects("claims").stream().map(ContractFile::claim).toList());
        json.checkNothingElse();
        if (contract.claims().isEmpty()) {
            throw new JsonObject.MalformedEvidence("it has no claim, so every release would keep it");
        }
        return contract;
    }

    private static ContractClaim claim(JsonObject json) {
        Map<String, Long> slices = new TreeMap<>();
        JsonObject rows = json.object("slices");
        rows.names().forEach(slice -> slices.put(slice, rows.whole(slice)));
        return new ContractClaim(
                json.text("module"),
                json.text("model"),
                new ClaimId(
                        json.text("test"),
                        json.text("subject"),
                        json.text("property"),
                        json.text("slice"),
                        json.count("occurrence")),
                ContractJson.read(json.object("asked")),
                data(json.object("data")),
                slices);
    }

    private static ClaimedData data(JsonObject json) {
        return new ClaimedData(json.text("name"), json.text("contentDigest"), json.count("rows"));
    }
}
