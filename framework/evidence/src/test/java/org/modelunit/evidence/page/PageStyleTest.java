package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of a letter is read from the style sheet itself, and held against the ground that it stands on. */
class PageStyleTest {

    private static final Pattern LETTERS = Pattern.compile("[{;]color:var\\(--([a-z-]+)\\)");
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})");
    private static final Pattern GROUND = Pattern.compile("background:var\\(--([a-z-]+)\\)");

    private static Map<String, String> variables(String before) {
        String sheet = PageStyle.sheet();
        int from = sheet.indexOf(before);
        Matcher matcher = VARIABLE.matcher(sheet.substring(from, sheet.indexOf('}', from)));
        Map<String, String> variables = new HashMap<>();
        while (matcher.find()) {
            variables.put(matcher.group(1), matcher.group(2));
        }
        return variables;
    }

    @ParameterizedTest
    @ValueSource(strings = {".mu-page{--", "(prefers-color-scheme:dark){.mu-page{--"})
    void letters_have_a_contrast_of_4_5_at_least(String before) {
        Map<String, String> variables = variables(before);
        String rules = PageStyle.sheet();

        assertThat(LETTERS.matcher(rules).results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(name -> assertThat(contrast(variables.get(name), variables.get("mu-ground")))
                        .as(name)
                        .isGreaterThanOrEqualTo(4.5));
        assertThat(GROUND.matcher(rules).results().map(found -> found.group(1)).distinct())
                .as("the only ground that letters stand on")
                .containsExactly("mu-ground");
    }

    @Test
    void every_colour_is_a_variable_that_is_there_for_light_and_for_dark() {
        String rules = PageStyle.sheet();

        assertThat(variables(".mu-page{--").keySet())
                .isEqualTo(variables("(prefers-color-scheme:dark){.mu-page{--").keySet())
                .containsAll(Pattern.compile("var\\(--([a-z-]+)\\)")
                        .matcher(rules)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        assertThat(Pattern.compile("#[0-9a-f]{3,8}\\b").matcher(rules).results().map(MatchResult::group))
                .hasSize(2 * variables(".mu-page{--").size());
    }

    /** The contrast of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
