package org.modelunit.evidence.page;

import org.modelunit.plot.PageColours;

/**
 * How the summary looks: one column that can be read at the width of a phone and of a desk, on light and on dark ground. Nothing is said by
 * colour alone, and every text has a contrast of 4.5 at least.
 */
final class PageStyle {

    private static final String RULES = """
        :host{all:initial;display:block}
        html,body{margin:0;padding:0}
        .mu-page{background:var(--mu-ground);color:var(--mu-ink);font:16px/1.5 'Segoe UI',Roboto,'Helvetica Neue','DejaVu Sans',Arial,sans-serif;
          padding:24px 16px 40px;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
        .mu-page *{box-sizing:border-box}
        .mu-page>*{max-width:1280px;margin-left:auto;margin-right:auto}
        header{border-left:9.6px solid var(--mu-muted);padding:3.2px 0 3.2px 16px}
        header.good{border-color:var(--mu-green)} header.open{border-color:var(--mu-amber)} header.bad{border-color:var(--mu-red)}
        h1{font-size:32px;line-height:1.15;margin:0 0 6.4px;font-weight:700}
        h1 .mu{width:30.4px;height:30.4px;vertical-align:-5.6px;margin-right:4.8px}
        h1 .model{font-weight:400;display:inline-block}
        .good h1 .decision{color:var(--mu-green)} .open h1 .decision{color:var(--mu-amber)} .bad h1 .decision{color:var(--mu-red)}
        .because{font-size:18.4px;margin:3.2px 0}
        section{margin-top:24px} h2{font-size:20px;line-height:1.25;margin:32px 0 8px;border-bottom:1px solid var(--mu-frame);padding-bottom:4px}
        h3{font-size:16px;margin:17.6px 0 4.8px}
        p{margin:5.6px 0} ul{margin:4.8px 0;padding-left:20.8px} li{margin:3.2px 0}
        a{color:var(--mu-blue)} code{font:.92em ui-monospace,'DejaVu Sans Mono',Consolas,monospace}
        .muted,small,dt,th{color:var(--mu-muted)} small{font-size:14px}
        .warning{border:2px solid var(--mu-amber);border-radius:6.4px;padding:6.4px 11.2px;margin:9.6px 0}
        .loud{border:2px solid var(--mu-red);border-radius:6.4px;padding:6.4px 11.2px;margin:9.6px 0}
        .loud strong{color:var(--mu-red)} .warning strong{color:var(--mu-amber)}
        .counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:5.6px 17.6px;margin:11.2px 0 0}
        .counts li{margin:0} .counts b{font-size:17.6px}
        .status{white-space:nowrap;font-weight:600} .status .mu,.counts .mu{vertical-align:-3.2px;margin-right:4px}
        .good>.word,.status.good{color:var(--mu-green)} .open>.word,.status.open{color:var(--mu-amber)}
        .bad>.word,.status.bad{color:var(--mu-red)} .unknown>.word,.status.unknown{color:var(--mu-muted)}
        dl{display:flex;flex-wrap:wrap;gap:2.4px 25.6px;margin:9.6px 0 0} dt,dd{display:inline;margin:0} dt{font-size:14px;margin-right:3.2px}
        table{border-collapse:collapse;width:100%;font-size:15px} th{text-align:left;font-weight:400;font-size:14px;vertical-align:bottom;white-space:nowrap}
        th,td{padding:5.6px 14.4px 5.6px 0;border-bottom:1px solid var(--mu-frame);vertical-align:top}
        td:last-child,th:last-child{padding-right:0} td.some{min-width:72px} .blocked td.some:nth-child(n+6){min-width:116px}
        td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
        td.strip{width:240px;padding-right:14.4px} td.strip .mu{display:block;width:240px;height:24px}
        th.strip{text-align:center}
        summary{cursor:pointer;color:var(--mu-blue);margin:9.6px 0} nav{margin-top:32px} nav a{margin-right:22.4px}
        .score td:first-child{text-transform:capitalize}
        @media (max-width:832px){
          .mu-page{padding:16px 12px 32px} h1{font-size:25.6px}
          .rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
          .rows,.rows tbody,.rows tr,.rows td{display:block;width:auto}
          .rows tbody tr{display:flex;flex-wrap:wrap;gap:0 17.6px;border-bottom:1px solid var(--mu-frame);padding:8px 0}
          .rows td{border:0;padding:1.6px 0} .rows td:not([data-label]){flex-basis:100%}
          .rows td.first{order:-1}
          .rows td.none{display:none}
          .rows td[data-label]::before{content:attr(data-label) ": ";color:var(--mu-muted);font-size:14px}
          .rows td.strip .mu{width:100%;max-width:384px;height:auto}
        }
        @media print{.mu-page{padding:0} details>*{display:block}}
        """;

    private PageStyle() {}

    /** Returns the whole style sheet. */
    static String sheet() {
        return PageColours.styleSheet() + RULES;
    }
}
