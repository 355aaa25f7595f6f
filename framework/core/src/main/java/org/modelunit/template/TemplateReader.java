package org.modelunit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.text.PrintableText;

/** Reads templates, and says what is wrong with one. */
final class TemplateReader {

    private final String template;
    private final List<TemplatePart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int place;

    private TemplateReader(String template) {
        this.template = template;
    }

    static List<TemplatePart> parts(String template) {
        if (template.isBlank()) {
            throw new IllegalArgumentException(
                    "a template is blank; write a text, such as \"I {like|love} this {product}\"");
        }
        TemplateReader reader = new TemplateReader(template);
        reader.read();
        return reader.parts;
    }

    private void read() {
        while (place < template.length()) {
            char each = template.charAt(place);
            if (each == '}') {
                throw wrong(
                        place, "closes a brace that was never opened; write \\} for a brace that stands in the text");
            }
            if (each == '{') {
                endWords();
                readBraces();
            } else {
                words.append(literal());
            }
        }
        endWords();
    }

    private void endWords() {
        if (words.length() > 0) {
            parts.add(new TemplatePart("", Lexicon.of(words.toString())));
            words.setLength(0);
        }
    }

    /** The next character; behind a backslash, one that stands in the text. */
    private char literal() {
        char each = template.charAt(place++);
        if (each != '\\') {
            return each;
        }
        if (place == template.length() || "{}|\\".indexOf(template.charAt(place)) < 0) {
            throw wrong(
                    place - 1, "is a backslash before nothing that needs one; write \\\\ for a backslash in the text");
        }
        return template.charAt(place++);
    }

    private void readBraces() {
        int open = place++;
        List<String> choices = new ArrayList<>();
        StringBuilder choice = new StringBuilder();
        while (true) {
            if (place == template.length()) {
                throw wrong(
                        open,
                        "opens a brace that is never closed; close it by }, or write \\{ for a brace in the text");
            }
            char each = template.charAt(place);
            if (each == '{') {
                throw wrong(
                        place,
                        "opens a brace inside of another one; alternatives cannot be nested, so write two templates");
            }
            if (each == '|' || each == '}') {
                place++;
                choices.add(choice.toString());
                choice.setLength(0);
                if (each == '}') {
                    break;
                }
            } else {
                choice.append(literal());
            }
        }
        add(open, choices);
    }

    private void add(int open, List<String> choices) {
        if (choices.stream().anyMatch(String::isBlank)) {
            throw wrong(
                    open,
                    choices.size() == 1
                            ? "opens braces with nothing in them; name a placeholder, or leave them out"
                            : "opens alternatives, and one is blank; write a second template that lacks the words");
        }
        if (choices.size() == 1) {
            parts.add(TemplatePart.named(choices.get(0).strip()));
            return;
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            throw wrong(open, "opens alternatives, and two are the same; write each once");
        }
        parts.add(new TemplatePart("", Lexicon.of(choices)));
    }

    private IllegalArgumentException wrong(int where, String what) {
        return new IllegalArgumentException(
                "character " + (where + 1) + " of the template \"" + PrintableText.of(template) + "\" " + what);
    }
}
