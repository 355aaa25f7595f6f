package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a picture, and the room that each of them takes. */
record DrawnTexts(double width, double height, List<DrawnTexts.Box> boxes) {

    /** How far letters reach above and below their base line, as shares of their size. */
    private static final double ASCENT = 0.78;

    private static final double DESCENT = 0.22;

    record Box(String text, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static DrawnTexts of(String svg) throws Exception {
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        List<Box> boxes = new ArrayList<>();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (!texts.item(i).getTextContent().isEmpty()) {
                boxes.add(box((Element) texts.item(i)));
            }
        }
        return new DrawnTexts(number(root, "width"), number(root, "height"), boxes);
    }

    private static Box box(Element text) {
        double size = number(text, "font-size");
        assertThat(size).as("size of %s", text.getTextContent()).isGreaterThanOrEqualTo(TextStyle.SMALL);
        double width = TextWidth.of(
                text.getTextContent(), size, text.getAttribute("font-weight").equals("700"));
        double shift = Map.of("middle", 0.5, "end", 1.0).getOrDefault(text.getAttribute("text-anchor"), 0.0);
        double left = number(text, "x") - width * shift;
        double y = number(text, "y");
        return new Box(text.getTextContent(), left, y - ASCENT * size, left + width, y + DESCENT * size);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Fails if two texts overlap, or if one leaves the frame; a tenth of a point is rounding. */
    void checkLayout() {
        assertThat(boxes).allSatisfy(box -> assertThat(
                        box.left >= 4 && box.right <= width - 4 + 0.1 && box.top >= 4 && box.bottom <= height - 4)
                .as("%s lies inside a picture of %s by %s", box, width, height)
                .isTrue());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s overlaps %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }
}
