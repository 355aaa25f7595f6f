package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.text.JsonText;

class HandwrittenJsonTest {

    @ParameterizedTest
    @MethodSource({"org.modelunit.text.HostileTexts#all", "org.modelunit.text.HostileText#names"})
    void a_library_reads_the_text_back(String text) throws JsonProcessingException {
        assertThat(new ObjectMapper()
                        .readTree("{\"a\": " + JsonText.quoted(text) + "}")
                        .get("a")
                        .asText())
                .isEqualTo(text);
    }
}
