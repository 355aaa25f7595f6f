package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgTest {

    @Test
    void every_colour_has_a_light_value_as_an_attribute_and_both_in_the_style_sheet() {
        Svg svg = new Svg();
        svg.circle(10, 10, 5, Style.filled(Paint.RED));

        assertThat(svg.document(20, "a", "b"))
                .contains("fill=\"#b3261e\" class=\"mu-red\"")
                .contains("--mu-red:#b3261e")
                .containsPattern("prefers-color-scheme:dark[^@]*--mu-red:#ff8f87")
                .contains(".mu .mu-red{fill:var(--mu-red)}")
                .doesNotContain("--mu-teal");
    }

    @Test
    void texts_say_what_they_say_whatever_is_in_them() throws Exception {
        String text = "it's <b> & \"c\"";
        Svg svg = new Svg();
        svg.text(10, 10, text, TextStyle.INK);
        Document document = DrawnTexts.parse(svg.document(20, text, text));

        for (String element : new String[] {"text", "title", "desc"}) {
            assertThat(document.getElementsByTagName(element).item(0).getTextContent())
                    .isEqualTo(text);
        }
        assertThat(document.getDocumentElement().getAttribute("font-family")).startsWith("'Segoe UI', ");
    }

    @Test
    void hatching_stays_inside_its_rectangle() {
        Svg svg = new Svg();
        svg.hatching(100, 50, 30, 10, 5, Style.line(Paint.INK, 1));
        String path = svg.document(100, "a", "").replaceAll("(?s).*<path d=\"([^\"]*)\".*", "$1");

        assertThat(path.split("[ML]")).hasSizeGreaterThan(10);
        for (String point : path.substring(1).split("[ML]")) {
            String[] xy = point.split(" ");
            assertThat(Double.parseDouble(xy[0])).isBetween(100.0, 130.0);
            assertThat(Double.parseDouble(xy[1])).isBetween(50.0, 60.0);
        }
    }

    @Test
    void numbers_have_a_tenth_of_a_point_and_no_exponent() {
        Svg svg = new Svg();
        svg.circle(-0.04, -0.25, 1e7, Style.filled(Paint.RED));

        assertThat(svg.document(20, "a", "")).contains("cx=\"0\" cy=\"-0.2\" r=\"10000000\"");
    }
}
