package org.modelunit.report.internal.allure;

import java.nio.charset.StandardCharsets;

/**
 * What we add to Allure's application: pictures in descriptions, tables that fit a narrow page, commands that are not broken; and whoever
 * follows a link to a test sees the test, not the summary above it.
 */
final class OwnScript {

    private static final String SCRIPT = """
        (function () {
            'use strict';
            var number = /^[<>]?=?\\s?[+-]?\\d[\\d,]*(\\.\\d+)?([eE][+-]?\\d+)?\\s?%?$/;
            function fill() {
                showPage();
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
            var isLink = location.hash.length > 1;
            function showPage() {
                var page = document.querySelector('.app');
                if (isLink && page && document.readyState === 'complete') {
                    isLink = false;
                    page.scrollIntoView();
                }
            }
            if (isLink) {
                history.scrollRestoration = 'manual';
                addEventListener('load', showPage);
            }
            new MutationObserver(fill).observe(document.documentElement, {childList: true, subtree: true});
        })();
        """;

    private static final String STYLE = """
        .description__text img { display: block; width: 520px; max-width: 100%; height: auto; }
        .description__text table { border-collapse: collapse; margin: 8px 0; }
        .description__text td, .description__text th {
            padding: 2px 12px 2px 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        .description__text td:first-child { white-space: nowrap; color: #595959; }
        .description__text pre {
            white-space: pre; overflow-x: auto; padding: 8px; background: #f4f4f4; color: #24292f; }
        .environment.line-ellipsis { white-space: normal; overflow-wrap: anywhere; }
        .attachment__table td { padding: 3px 8px; overflow-wrap: anywhere; }
        .attachment__table td.modelunit-number {
            text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .test-result__status { white-space: nowrap; }
        @media (max-width: 832px) {
            .description__text table, .description__text tbody, .description__text tr { display: block; }
            .description__text tr { padding: 3px 0; }
            .description__text td, .description__text td:first-child { display: inline; white-space: normal; padding-right: 8px; }
            .app { flex-direction: column; }
            .app .side-nav { width: 100%; height: auto; flex-flow: row wrap; }
            .side-nav__head, .side-nav__footer { display: none; }
            .side-nav__text { position: absolute; clip-path: inset(50%); }
            .side-nav__menu { display: flex; flex-wrap: wrap; }
            .side-nav__link { width: 44px; height: 44px; padding: 0; }
            .side-nav__icon { left: 9px; top: 11px; }
        }
        """;

    private OwnScript() {}

    static byte[] script() {
        return SCRIPT.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] style() {
        return STYLE.getBytes(StandardCharsets.UTF_8);
    }
}
