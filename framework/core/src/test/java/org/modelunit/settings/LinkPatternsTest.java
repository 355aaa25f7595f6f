package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.SettingException;

class LinkPatternsTest {

    private static final String KEY = "modelunit.link.requirement";

    private static LinkPatterns patterns(String address) {
        return LinkPatterns.of(Settings.load(Map.of(KEY, address)));
    }

    @Test
    void a_name_takes_its_place_in_the_address() {
        LinkPatterns patterns = patterns("https://wiki.example.org/req/{}?view=1#top");

        assertThat(patterns.address(LinkPatterns.REQUIREMENT, "CR-1"))
                .hasValue("https://wiki.example.org/req/CR-1?view=1#top");
        assertThat(patterns.address(LinkPatterns.ISSUE, "CR-1")).isEmpty();
        assertThat(patterns.address(LinkPatterns.REQUIREMENT, "")).isEmpty();
        assertThat(LinkPatterns.NONE.address(LinkPatterns.REQUIREMENT, "CR-1")).isEmpty();
    }

    @Test
    void a_name_is_one_part_of_the_address_whatever_is_in_it() {
        assertThat(patterns("https://wiki.example.org/{}").address(LinkPatterns.REQUIREMENT, "../a b?c=\"<ü>{}"))
                .hasValue("https://wiki.example.org/..%2Fa%20b%3Fc%3D%22%3C%C3%BC%3E%7B%7D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example.org/",
                "https://{}.example.org/",
                "https://{}",
                "javascript:alert({})",
                "file:///etc/{}",
                "https://user:s3cr3t@wiki.example.org/{}",
                "https://wiki.example.org/{}/{}",
                "https://wiki.example.org/\"><script>{}",
                "//wiki.example.org/{}"
            })
    void what_is_no_address_of_the_web_with_one_place_is_refused_and_not_repeated(String address) {
        assertThatThrownBy(() -> patterns(address))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(KEY + " (JUnit configuration parameter) must be an address")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void an_empty_one_is_refused_as_a_variable_that_is_not_set_makes_it() {
        assertThatThrownBy(() -> patterns(""))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(KEY + " is empty (JUnit configuration parameter); name an address");
    }

    @Test
    void a_kind_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.link.requirements", "https://x.example.org/{}")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("did you mean modelunit.link.requirement?");
    }
}
