package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Who does not see a picture reads its description: whatever number is written on it stands there, too. */
class DrawnNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d(?:[\\d.,]*\\d)?(?:e-?\\d+)?%?");

    /** Every card and figure that other tests draw, hostile ones included. */
    static Stream<Named<String>> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        Cards.gallery().forEach((name, verdict) -> pictures.put("claim " + name, ClaimCardTest.card(verdict)));
        Cards.all().forEach((name, verdict) -> pictures.put("claim, " + name, ClaimCardTest.card(verdict)));
        Forests.all().forEach((name, verdict) -> pictures.put("slices, " + name, ForestCard.of(verdict)));
        Figures.gallery().forEach((name, figure) -> pictures.put("figure " + name, FigureCard.of(figure)));
        Figures.hostile().forEach((name, figure) -> pictures.put("figure, " + name, FigureCard.of(figure)));
        return pictures.entrySet().stream().map(picture -> Named.of(picture.getKey(), picture.getValue()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void the_description_has_every_number_of_the_picture(String svg) throws Exception {
        Document picture = DrawnTexts.parse(svg);
        TreeSet<String> told = new TreeSet<>();
        addNumbers(told, picture.getElementsByTagName("title").item(0).getTextContent());
        addNumbers(told, picture.getElementsByTagName("desc").item(0).getTextContent());
        TreeSet<String> drawn = new TreeSet<>();
        StringBuilder words = new StringBuilder();
        NodeList texts = picture.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (!isOfAxis((Element) texts.item(i))) {
                words.append(texts.item(i).getTextContent()).append(' ');
            }
        }
        addNumbers(drawn, words.toString());

        assertThat(drawn)
                .allMatch(number -> told.contains(number) || told.stream().anyMatch(all -> isPartOf(number, all)));
    }

    /** A number that is wider than its column stands in two lines. */
    private static boolean isPartOf(String number, String whole) {
        return whole.length() > 16 && whole.contains(number);
    }

    /** Marks of an axis are written small and muted, and are numbers alone; where the axis begins and ends is told. */
    private static boolean isOfAxis(Element text) {
        return text.getAttribute("class").equals("mu-muted")
                && Double.parseDouble(text.getAttribute("font-size")) == TextStyle.SMALL
                && NUMBER.matcher(text.getTextContent()).matches();
    }

    private static void addNumbers(TreeSet<String> numbers, String text) {
        NUMBER.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(found -> numbers.add(found.group()));
    }
}
