package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Claim;
import org.modelunit.claim.ClaimOptions;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;

/** What is written of a contract tells every option, follows the published schema and is read back as it was. */
class ContractJsonTest {

    private static final JsonSchema SCHEMA = schema();

    private static Stream<Arguments> options() {
        return ClaimOptions.all().entrySet().stream()
                .map(entry -> Arguments.of(
                        entry.getKey(),
                        entry.getValue().stream().map(Claim::contract).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void a_changed_option_shows_and_is_read_back(String option, List<Contract> contracts) throws IOException {
        List<String> written = new ArrayList<>();
        for (Contract contract : contracts) {
            String json = Json.write(ContractJson.write(contract), false);
            written.add(json);
            assertThat(read(json)).isEqualTo(contract);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        }

        assertThat(written).doesNotHaveDuplicates();
    }

    private static Contract read(String json) throws IOException {
        JsonObject object = JsonObject.of(Json.read(json));
        Contract contract = ContractJson.read(object);
        object.checkNothingElse();
        return contract;
    }

    private static final Contract DEEP = Contract.ofCheck("hold")
            .with(
                    "deep",
                    Term.Group.EMPTY
                            .with("numbers", Term.of(1, -0.0, 1e300, 0.1 + 0.2))
                            .with("names", List.of("", "a \"b\""))
                            .with(
                                    "deeper",
                                    Term.Group.EMPTY.with("text", "\u0000").with("3", 3)));

    @Test
    void terms_in_terms_are_read_to_the_last_digit() throws IOException {
        String json = Json.write(ContractJson.write(DEEP), false);

        assertThat(read(json)).isEqualTo(DEEP);
        assertThat(json).contains("[1.0,0.0,1.0E300,0.30000000000000004]");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void terms_that_are_none_are_errors_by_name() {
        String json = Json.write(ContractJson.write(DEEP), false);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("[1.0,0.0,1.0E300,0.30000000000000004]", "[1.0,null]");
        forged.put("[1.0,0.0,1.0E300", "[1.0,\"two\"");
        forged.put("[\"\"", "[\"\",1");
        forged.put("3.0", "true");

        forged.forEach((was, is) -> {
            assertThat(json).contains(was);
            assertThatThrownBy(() -> read(json.replace(was, is)))
                    .isInstanceOf(JsonObject.MalformedEvidence.class)
                    .hasMessageMatching("(?s).*(numbers|names|terms\\.deep\\.deeper\\.3).*");
            assertThat(SCHEMA.validate(json.replace(was, is), InputFormat.JSON)).isNotEmpty();
        });
    }

    /** The published schema of a contract alone. */
    private static JsonSchema schema() {
        try (InputStream published = Evidence.class.getResourceAsStream("evidence-2.schema.json")) {
            Map<String, Object> schema = new LinkedHashMap<>();
            Map<?, ?> all = (Map<?, ?>) Json.read(new String(published.readAllBytes(), StandardCharsets.UTF_8));
            schema.put("$schema", all.get("$schema"));
            schema.put("$defs", all.get("$defs"));
            schema.put("$ref", "#/$defs/contract");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Json.write(schema, false));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
