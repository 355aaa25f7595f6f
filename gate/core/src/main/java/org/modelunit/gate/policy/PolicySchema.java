package org.modelunit.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The JSON schema of policies, for editors that complete and check them. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PolicySchema {

    private static final String RESOURCE = "policy-1.schema.json";

    private PolicySchema() {}

    /** Returns the text of the schema, JSON Schema 2020-12. */
    public static String text() {
        try (InputStream schema =
                Objects.requireNonNull(PolicySchema.class.getResourceAsStream(RESOURCE), "the schema is in the jar")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema of policies", e);
        }
    }

    /** What a policy does to its schema, in English whatever the machine speaks. */
    static List<ValidationMessage> violations(JsonNode policy) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(), config);
        return List.copyOf(schema.validate(policy));
    }
}
