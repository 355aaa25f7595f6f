package org.modelunit.allure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a test: its claims, what does not hold first, each with all that a reader needs to judge it. Allure shows it as the test's
 * description, before the steps. It is made of plain HTML without styles, which every version of Allure shows alike.
 */
final class ClaimPage {

    /** So many claims are shown with pictures and facts; a test that claims in a loop has the rest in a list. */
    private static final int SHOWN = 20;

    private static final int LISTED = 200;

    private final TestClaims claims;
    private final StringBuilder html = new StringBuilder();

    private ClaimPage(TestClaims claims) {
        this.claims = claims;
    }

    /**
     * Returns the page.
     *
     * @param claims what the test claimed
     * @param own what the user says of the test himself; HTML where he wrote that, else a text
     */
    static String of(TestClaims claims, Own own) {
        return new ClaimPage(claims).with(own);
    }

    /**
     * What a user says of a test, by Allure's own means.
     *
     * @param text a text; null for none
     * @param html HTML; null for none
     */
    record Own(@Nullable String text, @Nullable String html) {}

    private String with(Own own) {
        if (own.html() != null && !own.html().isBlank()) {
            html.append(own.html()).append("<hr>");
        } else if (own.text() != null && !own.text().isBlank()) {
            own.text().strip().lines().forEach(line -> html.append("<p>")
                    .append(PageText.of(line))
                    .append("</p>"));
            html.append("<hr>");
        }
        List<ShownClaim> sorted = claims.gravestFirst();
        if (sorted.size() > 1) {
            html.append("<p>").append(counts()).append("</p>");
        }
        Set<String> shown = new HashSet<>();
        sorted.stream().limit(SHOWN).forEach(claim -> ClaimSection.add(html, claim, claims, shown));
        addList(sorted.stream().skip(SHOWN).toList());
        claims.context().lastRuns().troubles().forEach(trouble -> html.append("<p>The last runs are not shown: ")
                .append(PageText.breakable(trouble))
                .append("</p>"));
        return html.toString();
    }

    /** "3 claims: 1 refuted, 2 shown". */
    private String counts() {
        String statuses = claims.gravestFirst().stream()
                .collect(Collectors.groupingBy(ShownClaim::statusWord, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + lower(entry.getKey()))
                .collect(Collectors.joining(", "));
        return claims.claims().size() + " claims: " + statuses + ".";
    }

    private static String lower(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private void addList(List<ShownClaim> rest) {
        if (rest.isEmpty()) {
            return;
        }
        html.append("<h4>").append(rest.size()).append(" more</h4><ul>");
        rest.stream().limit(LISTED).forEach(claim -> html.append("<li><b>")
                .append(claim.statusWord())
                .append(":</b> ")
                .append(PageText.of(claim.title()))
                .append("</li>"));
        html.append("</ul>");
        if (rest.size() > LISTED) {
            html.append("<p>").append("All of them are steps of this test.").append("</p>");
        }
    }
}
