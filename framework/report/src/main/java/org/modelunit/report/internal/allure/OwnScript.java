package org.modelunit.report.internal.allure;

import java.nio.charset.StandardCharsets;

/** What we add to Allure's application: pictures in descriptions, tables that fit a narrow page, commands that are not broken. */
final class OwnScript {

    private static final String SCRIPT = """
        (function () {
            'use strict';
            var number = /^[<>]?=?\\s?[+-]?\\d[\\d,]*(\\.\\d+)?([eE][+-]?\\d+)?\\s?%?$/;
            function fill() {
                document.querySelectorAll('img[data-picture]:not([src])').forEach(function (image) {
                    var data = (window.reportData || {})[image.getAttribute('data-picture')];
                    if (data) {
                        image.src = 'data:image/svg+xml;base64,' + data;
                    }
                });
                document.querySelectorAll('.attachment__table td:not([data-read])').forEach(function (cell) {
                    cell.setAttribute('data-read', '');
                    if (number.test(cell.textContent.trim())) {
                        cell.classList.add('modelunit-number');
                    }
                });
            }
            new MutationObserver(fill).observe(document.documentElement, {childList: true, subtree: true});
        })();
        """;

    private static final String STYLE = """
        .description__text img { display: block; width: 520px; max-width: 100%; height: auto; }
        .description__text table { border-collapse: collapse; margin: 8px 0; }
        .description__text td, .description__text th {
            padding: 2px 12px 2px 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        .description__text td:first-child { white-space: nowrap; color: #595959; }
        .description__text pre {
            white-space: pre; overflow-x: auto; padding: 8px; background: #f4f4f4; color: #24292f; }
        .attachment__table td { padding: 3px 8px; overflow-wrap: anywhere; }
        .attachment__table td.modelunit-number {
            text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        """;

    private OwnScript() {}

    static byte[] script() {
        return SCRIPT.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] style() {
        return STYLE.getBytes(StandardCharsets.UTF_8);
    }
}
