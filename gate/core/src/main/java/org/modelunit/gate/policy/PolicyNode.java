package org.modelunit.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.build.WorkingTree;

/** A part of a policy whose form was checked; what may be left out reads as its default. */
final class PolicyNode {

    private final JsonNode node;

    PolicyNode(JsonNode node) {
        this.node = node;
    }

    boolean has(String name) {
        return node.has(name);
    }

    PolicyNode child(String name) {
        return new PolicyNode(node.path(name));
    }

    String text(String name) {
        return node.path(name).asText();
    }

    double number(String name) {
        return node.path(name).asDouble();
    }

    int count(String name, int otherwise) {
        return node.path(name).asInt(otherwise);
    }

    int value() {
        return node.asInt();
    }

    boolean truth(String name) {
        return node.path(name).asBoolean();
    }

    boolean allows(String name) {
        return text(name).equals("allow");
    }

    WorkingTree tree(String name, WorkingTree otherwise) {
        for (WorkingTree tree : WorkingTree.values()) {
            if (tree.words().equals(text(name))) {
                return tree;
            }
        }
        return otherwise;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    List<PolicyNode> items(String name) {
        List<PolicyNode> items = new ArrayList<>();
        node.path(name).forEach(one -> items.add(new PolicyNode(one)));
        return items;
    }

    Map<String, PolicyNode> fields(String name) {
        Map<String, PolicyNode> fields = new LinkedHashMap<>();
        node.path(name).properties().forEach(field -> fields.put(field.getKey(), new PolicyNode(field.getValue())));
        return fields;
    }

    String place() {
        return PolicyYaml.place(PolicyYaml.placeOf(node));
    }
}
