package org.modelunit.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares the files that are checked out with Git's index, and the index with the commit, as {@code git status} does, without running
 * it. What Git would convert, and what it is told not to look at, is unknown.
 */
final class TrackedFiles {

    private static final long MOST_BYTES = 100_000_000;
    private static final int LONGEST_ATTRIBUTES = 1_000_000;
    private static final int KIND = 0xF000;
    private static final int FILE = 0x8000;
    private static final int LINK = 0xA000;
    private static final int SUBMODULE = 0xE000;
    private static final Pattern CONVERSION = Pattern.compile("\\b(filter|ident|working-tree-encoding)\\b");
    private static final Pattern KEEPS_MODES = Pattern.compile("(?mi)^\\s*filemode\\s*=\\s*(true|false)\\s*$");

    private final GitDirectory git;
    private final GitIndex index;
    private final GitHash hash;
    private final String keepsModes;
    private long bytesLeft = MOST_BYTES;

    private TrackedFiles(GitDirectory git, GitIndex index, GitHash hash) throws IOException {
        this.git = git;
        this.index = index;
        this.hash = hash;
        this.keepsModes = KEEPS_MODES
                .matcher(text(git.common().resolve("config")))
                .results()
                .map(found -> found.group(1))
                .reduce("", (one, last) -> last);
    }

    /** Returns whether the tracked files are those of the commit that is checked out, and the sources of a module are tracked. */
    static WorkingTree compare(GitDirectory git, String commit, Path module) {
        Path file = git.own().resolve("index");
        if (commit.isEmpty() || !Files.isRegularFile(file)) {
            return WorkingTree.UNKNOWN;
        }
        try {
            GitHash hash = GitHash.of(commit);
            GitIndex index = GitIndex.read(file, hash);
            WorkingTree files = new TrackedFiles(git, index, hash).files();
            if (files == WorkingTree.MODIFIED) {
                return files;
            }
            Optional<String> tree = GitObjects.tree(git.common(), commit);
            boolean isNext =
                    tree.filter(name -> !name.equals(GitTree.name(index, hash))).isPresent();
            if (isNext) {
                return WorkingTree.MODIFIED;
            }
            WorkingTree sources = UntrackedFiles.state(git, index, module);
            return sources == WorkingTree.CLEAN ? tree.isEmpty() ? WorkingTree.UNKNOWN : files : sources;
        } catch (IOException | InvalidPathException e) {
            return WorkingTree.UNKNOWN; // unreadable, or not what Git writes
        }
    }

    private WorkingTree files() throws IOException {
        WorkingTree all = WorkingTree.CLEAN;
        for (GitIndex.Entry entry : index.entries()) {
            WorkingTree one = state(entry);
            if (one == WorkingTree.MODIFIED) {
                return one;
            }
            all = one == WorkingTree.UNKNOWN ? one : all;
        }
        return all;
    }

    private WorkingTree state(GitIndex.Entry entry) throws IOException {
        Path file = git.root().resolve(entry.path()).normalize();
        if (entry.isUnfinished()) {
            return WorkingTree.MODIFIED;
        }
        if (entry.isIgnored() || !file.startsWith(git.root())) {
            return WorkingTree.UNKNOWN;
        }
        if ((entry.mode() & KIND) == SUBMODULE) {
            return Files.exists(file.resolve(".git")) ? WorkingTree.UNKNOWN : WorkingTree.CLEAN; // not checked out
        }
        Optional<FileStat> there = FileStat.of(file);
        if (there.isEmpty()) {
            // a file system may not have the letters of the name
            return isPlain(entry.path()) ? WorkingTree.MODIFIED : WorkingTree.UNKNOWN;
        }
        FileStat found = there.get();
        return switch (entry.mode() & KIND) {
            case FILE -> found.isFile() ? file(entry, file, found) : WorkingTree.MODIFIED;
            case LINK -> found.isLink() ? link(entry, file) : WorkingTree.UNKNOWN; // some systems have no links
            default -> WorkingTree.UNKNOWN;
        };
    }

    static boolean isPlain(String path) {
        return path.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    private WorkingTree link(GitIndex.Entry entry, Path file) throws IOException {
        byte[] target = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
        if (hash.name("blob", target).equals(entry.id())) {
            return WorkingTree.CLEAN;
        }
        return isPlain(new String(target, StandardCharsets.UTF_8)) ? WorkingTree.MODIFIED : WorkingTree.UNKNOWN;
    }

    private WorkingTree file(GitIndex.Entry entry, Path file, FileStat found) throws IOException {
        WorkingTree mode = mode(entry, found);
        if (mode == WorkingTree.MODIFIED || isSeen(entry, found)) {
            return mode;
        }
        bytesLeft -= found.size();
        if (bytesLeft < 0) {
            return WorkingTree.UNKNOWN;
        }
        byte[] content = Files.readAllBytes(file);
        if (hash.name("blob", content).equals(entry.id())) {
            return mode;
        }
        return isConverted(entry, content) ? WorkingTree.UNKNOWN : WorkingTree.MODIFIED;
    }

    /** Whether Git has seen the file as it is; one that is as young as the index may have changed since. */
    private boolean isSeen(GitIndex.Entry entry, FileStat found) {
        return entry.size() == (found.size() & 0xFFFF_FFFFL)
                && entry.modified().equals(found.modified())
                && entry.modified().compareTo(index.written()) < 0
                && found.changed().orElse(entry.changed()).equals(entry.changed());
    }

    private WorkingTree mode(GitIndex.Entry entry, FileStat found) {
        boolean isExecutable = (entry.mode() & 0100) != 0;
        if (keepsModes.equalsIgnoreCase("false") || found.isExecutable().orElse(isExecutable) == isExecutable) {
            return WorkingTree.CLEAN;
        }
        return keepsModes.isEmpty() ? WorkingTree.UNKNOWN : WorkingTree.MODIFIED;
    }

    /** Whether Git may have converted a content as it checked it out: ends of lines, or by a program. */
    private boolean isConverted(GitIndex.Entry entry, byte[] content) throws IOException {
        byte[] lines = new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return hash.name("blob", lines).equals(entry.id()) || hasConversions();
    }

    private boolean hasConversions() throws IOException {
        if (CONVERSION.matcher(text(git.common().resolve("info/attributes"))).find()) {
            return true;
        }
        if (text(git.common().resolve("config")).toLowerCase(Locale.ROOT).contains("attributesfile")) {
            return true;
        }
        for (GitIndex.Entry entry : index.entries()) {
            Path file = git.root().resolve(entry.path());
            if (file.endsWith(".gitattributes")
                    && CONVERSION.matcher(text(file)).find()) {
                return true;
            }
        }
        return false;
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LONGEST_ATTRIBUTES
                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                : "";
    }
}
