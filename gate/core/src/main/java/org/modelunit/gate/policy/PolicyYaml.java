package org.modelunit.gate.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads YAML and passes over nothing: no key that stands twice, no second document, nothing that stands for something else. */
final class PolicyYaml {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyYaml() {}

    /** A mistake, and where it is. */
    static final class YamlException extends IOException {

        private static final long serialVersionUID = 1L;

        YamlException(String message, JsonLocation place) {
            super(place(place) + message);
        }
    }

    /** Returns the document, whose nodes know their lines and columns. */
    static JsonNode read(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        try {
            checkPlain(text);
            return JsonNodes.readTree(new YAMLMapper(FACTORY), text, LocationJsonNodeFactoryFactory.getInstance());
        } catch (JsonProcessingException e) {
            throw new YamlException(firstLine(e.getOriginalMessage()), e.getLocation());
        }
    }

    /** Walks through all documents; what was read into a tree hides that a second one follows. */
    private static void checkPlain(String text) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            int depth = 0;
            boolean isOver = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (isOver) {
                    throw new YamlException("a second document begins; a policy is one", parser.currentTokenLocation());
                }
                checkValue(parser, token);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                isOver = depth == 0;
            }
            if (!isOver) {
                throw new YamlException("it says nothing", parser.currentLocation());
            }
        }
    }

    private static void checkValue(YAMLParser parser, JsonToken token) throws IOException {
        if (parser.isCurrentAlias()) {
            throw new YamlException(
                    "an alias, which would be read as its name; write the value itself", parser.currentTokenLocation());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(parser.getDoubleValue())) {
            throw new YamlException(
                    "numbers are finite, but this is " + parser.getText(), parser.currentTokenLocation());
        }
    }

    /** Returns a line and a column from 1, as people and editors count: {@code "7:3: "}; nothing for what has no place. */
    static String place(JsonLocation place) {
        return place.getLineNr() < 1 ? "" : place.getLineNr() + ":" + place.getColumnNr() + ": ";
    }

    /** Where a node stands; nowhere for one that is not written down. */
    static JsonLocation placeOf(JsonNode node) {
        try {
            return JsonNodes.tokenLocationOf(node);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return JsonLocation.NA;
        }
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("this is no YAML");
    }
}
