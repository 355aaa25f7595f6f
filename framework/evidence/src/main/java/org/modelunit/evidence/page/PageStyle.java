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
          padding:1.5rem 1rem 2.5rem;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
        .mu-page *{box-sizing:border-box}
        .mu-page>*{max-width:76rem;margin-left:auto;margin-right:auto}
        header{border-left:.6rem solid var(--mu-muted);padding:.2rem 0 .2rem 1rem}
        header.good{border-color:var(--mu-green)} header.open{border-color:var(--mu-amber)} header.bad{border-color:var(--mu-red)}
        h1{font-size:2rem;line-height:1.15;margin:0 0 .4rem;font-weight:700}
        h1 .mu{width:1.9rem;height:1.9rem;vertical-align:-.35rem;margin-right:.3rem}
        h1 .model{font-weight:400;display:inline-block}
        .good h1 .decision{color:var(--mu-green)} .open h1 .decision{color:var(--mu-amber)} .bad h1 .decision{color:var(--mu-red)}
        .because{font-size:1.15rem;margin:.2rem 0}
        section{margin-top:1.5rem} h2{font-size:1.25rem;line-height:1.25;margin:2rem 0 .5rem;border-bottom:1px solid var(--mu-frame);padding-bottom:.25rem}
        h3{font-size:1rem;margin:1.1rem 0 .3rem}
        p{margin:.35rem 0} ul{margin:.3rem 0;padding-left:1.3rem} li{margin:.2rem 0}
        a{color:var(--mu-blue)} code{font:.92em ui-monospace,'DejaVu Sans Mono',Consolas,monospace}
        .muted,small,dt,th{color:var(--mu-muted)} small{font-size:.875rem}
        .warning{border:2px solid var(--mu-amber);border-radius:.4rem;padding:.4rem .7rem;margin:.6rem 0}
        .loud{border:2px solid var(--mu-red);border-radius:.4rem;padding:.4rem .7rem;margin:.6rem 0}
        .loud strong{color:var(--mu-red)} .warning strong{color:var(--mu-amber)}
        .counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin:.7rem 0 0}
        .counts li{margin:0} .counts b{font-size:1.1rem}
        .status{white-space:nowrap;font-weight:600} .status .mu,.counts .mu{vertical-align:-.2rem;margin-right:.25rem}
        .good>.word,.status.good{color:var(--mu-green)} .open>.word,.status.open{color:var(--mu-amber)}
        .bad>.word,.status.bad{color:var(--mu-red)} .unknown>.word,.status.unknown{color:var(--mu-muted)}
        dl{display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;margin:.6rem 0 0} dt,dd{display:inline;margin:0} dt{font-size:.875rem;margin-right:.2rem}
        table{border-collapse:collapse;width:100%} th{text-align:left;font-weight:400;font-size:.875rem;vertical-align:bottom;white-space:nowrap}
        th,td{padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--mu-frame);vertical-align:top}
        td:last-child,th:last-child{padding-right:0}
        td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
        td.strip{width:15rem;padding-right:.9rem} td.strip .mu{display:block;width:15rem;height:1.5rem}
        th.strip{text-align:center}
        summary{cursor:pointer;color:var(--mu-blue);margin:.6rem 0} nav{margin-top:2rem} nav a{margin-right:1.4rem}
        .score td:first-child{text-transform:capitalize}
        @media (max-width:52rem){
          .mu-page{padding:1rem .75rem 2rem} h1{font-size:1.6rem}
          .rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
          .rows,.rows tbody,.rows tr,.rows td{display:block;width:auto}
          .rows tbody tr{display:flex;flex-wrap:wrap;gap:0 1.1rem;border-bottom:1px solid var(--mu-frame);padding:.5rem 0}
          .rows td{border:0;padding:.1rem 0} .rows td:not([data-label]){flex-basis:100%}
          .rows td.first{order:-1}
          .rows td.none{display:none}
          .rows td[data-label]::before{content:attr(data-label) ": ";color:var(--mu-muted);font-size:.875rem}
          .rows td.strip .mu{width:100%;max-width:24rem;height:auto}
        }
        @media print{.mu-page{padding:0} details>*{display:block}}
        """;

    private PageStyle() {}

    /** Returns the whole style sheet. */
    static String sheet() {
        return PageColours.styleSheet() + RULES;
    }
}
