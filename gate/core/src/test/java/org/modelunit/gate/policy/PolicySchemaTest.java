package org.modelunit.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;

class PolicySchemaTest {

    @Test
    void the_published_schema_is_a_schema() {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(PolicySchema.text(), InputFormat.JSON))
                .isEmpty();
        assertThat(PolicySchema.text()).contains("\"urn:modelunit:release:1\"");
    }

    @Test
    void every_object_of_the_schema_is_closed() {
        String text = PolicySchema.text();
        long objects = text.lines()
                .filter(line -> line.contains("\"type\": \"object\""))
                .count();
        long closed = text.lines()
                .filter(line -> line.contains("\"additionalProperties\""))
                .count();

        assertThat(objects).isGreaterThan(5);
        assertThat(closed).isGreaterThanOrEqualTo(objects);
    }
}
