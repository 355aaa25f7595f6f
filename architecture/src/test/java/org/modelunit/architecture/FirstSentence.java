package org.modelunit.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Collectors;

/** The first sentence of a Javadoc comment, in Markdown. */
final class FirstSentence {

    private FirstSentence() {}

    /** Returns the sentence about what stands at a place; empty where there is no comment. */
    static String of(DocTrees docs, TreePath place) {
        DocCommentTree comment = docs.getDocCommentTree(place);
        return comment == null ? "" : text(comment.getFirstSentence()).strip().replaceAll("\\s+", " ");
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream().map(FirstSentence::text).collect(Collectors.joining());
    }

    private static String text(DocTree part) {
        if (part instanceof LiteralTree literal) {
            String body = literal.getBody().getBody();
            return literal.getKind() == DocTree.Kind.CODE ? code(body) : body;
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? code(name(link)) : text(link.getLabel());
        }
        return switch (part.getKind()) {
            case START_ELEMENT, END_ELEMENT -> "";
            default -> part.toString();
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    /** The name that a link refers to, without its package. */
    private static String name(LinkTree link) {
        String signature = link.getReference().getSignature();
        return signature
                .replaceFirst("^#", "")
                .replaceFirst("^(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
                .replace('#', '.');
    }
}
