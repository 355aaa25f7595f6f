package org.modelunit.evidence.page;

import org.modelunit.evidence.summary.Identity;

/** Which model, on what data, in which run. */
final class IdentityPart {

    private IdentityPart() {}

    static void add(Html html, Identity identity) {
        html.open("dl", "aria-label", "What was tested");
        IdentityWords.of(identity).forEach((name, text) -> {
            html.open("div").element("dt", name).text(" ").open("dd");
            if (name.equals("Job")) {
                html.link(identity.run().link(), text);
            } else {
                html.text(text);
            }
            html.close("dd").close("div");
        });
        html.close("dl");
    }
}
