package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.MetricVerdict;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ClaimCardTest {

    static Stream<Named<MetricVerdict>> cards() {
        return Cards.all().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_well_formed_and_runs_nothing(MetricVerdict verdict) throws Exception {
        String svg = ClaimCard.of(verdict);

        assertThat(parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("<script", "href", "url(", "NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void no_two_texts_overlap_and_none_leaves_the_card(MetricVerdict verdict) throws Exception {
        List<Box> boxes = boxes(parse(ClaimCard.of(verdict)));

        assertThat(boxes).hasSizeGreaterThan(6);
        assertThat(boxes).allSatisfy(box -> assertThat(box.left >= 0 && box.right <= 640)
                .as("%s lies inside the card", box)
                .isTrue());
        for (List<Box> line : lines(boxes)) {
            for (int i = 1; i < line.size(); i++) {
                assertThat(line.get(i).left)
                        .as("%s after %s", line.get(i), line.get(i - 1))
                        .isGreaterThan(line.get(i - 1).right);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void the_decision_is_said_in_a_word(MetricVerdict verdict) {
        assertThat(ClaimCard.of(verdict)).contains(">" + verdict.decision().name() + "</text>");
    }

    @Test
    void a_card_says_estimate_bounds_bar_and_pass_mark() {
        assertThat(ClaimCard.of(Cards.all().get("cannot tell")))
                .contains(">observed 0.771<", ">lower 0.728<", ">upper 0.809<", ">bar ≥ 0.750<", ">pass mark 0.792<");
    }

    @Test
    void digits_grow_until_estimate_and_bar_differ() {
        assertThat(ClaimCard.of(Cards.all().get("nearly the bar"))).contains(">observed 0.74996<", ">bar ≥ 0.75000<");
    }

    @Test
    void a_bound_that_does_not_exist_is_not_named() {
        assertThat(ClaimCard.of(Cards.all().get("half bounded")))
                .contains(">lower 14,100<")
                .doesNotContain(">upper");
    }

    @Test
    void a_claim_on_the_estimate_has_no_pass_mark_of_its_own() {
        assertThat(ClaimCard.of(Cards.all().get("same value"))).doesNotContain("pass mark");
    }

    @Test
    void a_long_name_is_cut_and_markup_escaped() {
        assertThat(ClaimCard.of(Cards.all().get("guard")))
                .contains("<title>a property with a name that is so long")
                .contains("&lt;&amp;&gt;")
                .contains("…</text>");
    }

    private record Box(String text, double left, double right, double y) {}

    private static List<Box> boxes(Document svg) {
        List<Box> boxes = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
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
        return boxes;
    }

    /** The texts line by line, each line from left to right; base lines that differ by a point are one line. */
    private static List<List<Box>> lines(List<Box> boxes) {
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

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
