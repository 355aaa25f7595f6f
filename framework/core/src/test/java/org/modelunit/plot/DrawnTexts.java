package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a card, and the room that each of them takes. */
record DrawnTexts(double width, double height, List<DrawnTexts.Box> boxes) {

    record Box(String text, double left, double right, double y) {}

    static DrawnTexts of(String svg) throws Exception {
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        List<Box> boxes = new ArrayList<>();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            String size = text.getAttribute("font-size");
            double width = TextWidth.of(
                    text.getTextContent(),
                    size.isEmpty() ? 12 : Double.parseDouble(size),
                    !text.getAttribute("font-weight").isEmpty());
            double x = Double.parseDouble(text.getAttribute("x"));
            double left =
                    x - width * Map.of("middle", 0.5, "end", 1.0).getOrDefault(text.getAttribute("text-anchor"), 0.0);
            boxes.add(new Box(text.getTextContent(), left, left + width, Double.parseDouble(text.getAttribute("y"))));
        }
        return new DrawnTexts(
                Double.parseDouble(root.getAttribute("width")), Double.parseDouble(root.getAttribute("height")), boxes);
    }

    static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Fails if two texts overlap, or if one leaves the card. */
    void checkLayout() {
        assertThat(boxes)
                .allSatisfy(box -> assertThat(box.left >= 0 && box.right <= width && box.y > 10 && box.y < height - 4)
                        .as("%s lies inside the card", box)
                        .isTrue());
        for (List<Box> line : lines()) {
            for (int i = 1; i < line.size(); i++) {
                assertThat(line.get(i).left)
                        .as("%s after %s", line.get(i), line.get(i - 1))
                        .isGreaterThan(line.get(i - 1).right);
            }
        }
    }

    /** The texts line by line, each line from left to right; base lines that differ by a point are one line. */
    private List<List<Box>> lines() {
        List<List<Box>> lines = new ArrayList<>();
        for (Box box : boxes) {
            lines.stream()
                    .filter(line -> Math.abs(line.get(0).y - box.y) < 12)
                    .findFirst()
                    .orElseGet(() -> {
                        List<Box> line = new ArrayList<>();
                        lines.add(line);
                        return line;
                    })
                    .add(box);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Box::left)));
        return lines;
    }
}
