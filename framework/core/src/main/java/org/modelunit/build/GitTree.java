package org.modelunit.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The name of the tree that a commit of an index would have, which says whether the index differs from a commit. */
final class GitTree {

    private final List<GitIndex.Entry> entries;
    private final GitHash hash;
    private int at;

    private GitTree(List<GitIndex.Entry> entries, GitHash hash) {
        this.entries = entries;
        this.hash = hash;
    }

    static String name(GitIndex index, GitHash hash) {
        return new GitTree(index.entries(), hash).name("");
    }

    /** Names the tree of the entries that begin with a prefix; the order of paths is the order within trees. */
    private String name(String prefix) {
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        while (at < entries.size() && entries.get(at).path().startsWith(prefix)) {
            GitIndex.Entry entry = entries.get(at);
            int slash = entry.path().indexOf('/', prefix.length());
            if (slash < 0) {
                add(tree, Integer.toOctalString(entry.mode()), entry.path().substring(prefix.length()), entry.id());
                at++;
            } else {
                String directory = entry.path().substring(prefix.length(), slash);
                add(tree, "40000", directory, name(entry.path().substring(0, slash + 1)));
            }
        }
        return hash.name("tree", tree.toByteArray());
    }

    private static void add(ByteArrayOutputStream tree, String mode, String name, String id) {
        tree.writeBytes((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        tree.writeBytes(HexFormat.of().parseHex(id));
    }
}
