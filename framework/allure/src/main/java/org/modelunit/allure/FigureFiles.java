package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.figure.Figure;
import org.modelunit.plot.FigureCard;
import org.modelunit.plot.FigureTable;
import org.modelunit.text.PrintableText;

/**
 * Figures as files of a run. Claims on the same outcomes show the same figures, which are drawn and written once: it is what costs most
 * about them. Of those written last it remembers some, by identity, as they are shared and large.
 */
final class FigureFiles {

    private static final int MOST = 100;

    private final Map<Same, Picture> written = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same, Picture> eldest) {
            return size() > MOST;
        }
    };

    /** A figure in the directory of a lifecycle, both equal to themselves alone. */
    private record Same(AllureLifecycle lifecycle, Figure figure) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.figure == figure && same.lifecycle == lifecycle;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(figure);
        }
    }

    /** Returns a figure as a picture, with files that are written if they were not yet. */
    synchronized Picture of(AllureLifecycle lifecycle, Figure figure) {
        Same same = new Same(lifecycle, figure);
        Picture known = written.get(same);
        if (known == null) {
            String svg = FigureCard.of(figure);
            known = new Picture(
                    PrintableText.of(figure.title()),
                    svg,
                    AttachmentFiles.write(lifecycle, ".svg", svg),
                    AttachmentFiles.write(lifecycle, ".csv", FigureTable.of(figure)));
            written.put(same, known);
        }
        return known;
    }
}
