package org.modelunit.plot;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The colours of all pictures for a page that holds some of them, as variables of its style sheet: {@code --mu-ink} is the one of
 * letters, {@code --mu-ground} the one of the page. They hold inside an element of the class {@code mu-page}.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class PageColours {

    private PageColours() {}

    /** Returns the rules, for light pages and for dark ones. */
    public static String styleSheet() {
        StringBuilder sheet = new StringBuilder();
        sheet.append(".mu-page{").append(variables(Paint::light)).append("}\n");
        sheet.append("@media (prefers-color-scheme:dark){.mu-page{")
                .append(variables(Paint::dark))
                .append("}}\n");
        for (Paint paint : Paint.values()) {
            String name = paint.cssName();
            sheet.append(".mu .")
                    .append(name)
                    .append("{fill:var(--")
                    .append(name)
                    .append(")} ");
            sheet.append(".mu .")
                    .append(name)
                    .append("-line{stroke:var(--")
                    .append(name)
                    .append(")}\n");
        }
        return sheet.toString();
    }

    private static String variables(Function<Paint, String> colour) {
        return Arrays.stream(Paint.values())
                .map(paint -> "--" + paint.cssName() + ":" + colour.apply(paint))
                .collect(Collectors.joining(";"));
    }
}
