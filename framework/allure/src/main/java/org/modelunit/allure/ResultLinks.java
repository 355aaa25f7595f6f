package org.modelunit.allure;

import io.qameta.allure.model.Link;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.LinkPatterns;
import org.modelunit.text.PrintableText;

/** Links of a test that claims: to its requirements, to the models in their registry, to the build; issues of the user's get their address. */
final class ResultLinks {

    private static final int MOST = 20;

    private ResultLinks() {}

    static void add(TestResult result, TestClaims claims) {
        LinkPatterns patterns = claims.context().links();
        List<Link> links = new ArrayList<>(result.getLinks());
        links.forEach(link -> complete(link, patterns));
        for (String requirement : claims.context().details(claims.test()).requirements()) {
            add(links, "tms", requirement, patterns.address(LinkPatterns.REQUIREMENT, requirement));
        }
        claims.provenances()
                .flatMap(provenance -> provenance.models().stream())
                .distinct()
                .forEach(model ->
                        add(links, "model", model.name(), patterns.address(LinkPatterns.MODEL, registered(model))));
        Executor executor = claims.context().executor();
        String build = claims.context().build();
        Optional<String> address = patterns.address(LinkPatterns.BUILD, build)
                .or(() -> Optional.of(executor.address()).filter(found -> !found.isEmpty()));
        add(links, "build", executor.build().isEmpty() ? build : executor.build(), address);
        result.setLinks(links);
    }

    private static String registered(Fingerprint model) {
        return model.sha256().isEmpty() ? model.name() : model.sha256();
    }

    /** An issue that Allure was not told an address for has none yet. */
    private static void complete(Link link, LinkPatterns patterns) {
        if ("issue".equals(link.getType())
                && (link.getUrl() == null || link.getUrl().isBlank())
                && link.getName() != null) {
            patterns.address(LinkPatterns.ISSUE, link.getName()).ifPresent(link::setUrl);
        }
    }

    private static void add(List<Link> links, String type, String name, Optional<String> address) {
        if (address.isEmpty()
                || links.size() >= MOST
                || links.stream().anyMatch(link -> address.get().equals(link.getUrl()))) {
            return;
        }
        links.add(new Link().setType(type).setName(PrintableText.of(name)).setUrl(address.get()));
    }
}
