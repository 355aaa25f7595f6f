package org.modelunit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names that try to forge lines, to steer a terminal, or to look like others. */
public final class HostileText {

    private static final String FORGED = "ModelUnit blocked  by nothing";

    private HostileText() {}

    /** Returns the names; none is one that could be printed as it is. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        breaks().forEach(end -> names.add("data" + end + FORGED));
        breaks().forEach(end -> names.add("data" + end + "  observed       0.999" + end));
        Stream.of(
                        "\u001B[2K\u001B[1A",
                        "\u001B]0;title\u0007",
                        "\u001B[8m",
                        "\u009B31m",
                        "\b\b\b\b",
                        "\u0000",
                        "\u007F",
                        "\t")
                .forEach(control -> names.add("bad" + control + "good"));
        Stream.of("\u202E", "\u202D", "\u2066", "\u2067", "\u2068", "\u200F", "\u200E", "\u061C", "\u2069", "\u202C")
                .forEach(mark -> names.add("abc" + mark + "def"));
        Stream.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\u034F", "\uDB40\uDC41")
                .forEach(unseen -> names.add("un" + unseen + "seen"));
        Stream.of("\u00A0", "\u2007", "\u202F", "\u3000", "\u3164", "\uFFA0", "\u2800", "\u115F", "\u2003")
                .forEach(blank -> names.add("a" + blank + "blank"));
        names.add("half \uD83D of a pair");
        names.add("no \uFFFE character");
        names.add("nor \uFDD0 this");
        names.add("the other \uDE00 half");
        return List.copyOf(names);
    }

    private static Stream<String> breaks() {
        return Stream.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\f");
    }
}
