package org.modelunit.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for sources of a module that are in no commit: files in its directory {@code src} that Git does not track, and that no
 * {@code .gitignore} of the repository leaves out. Hidden files are passed over, and backups whose names end with a tilde: editors and
 * file managers leave them, and no compiler reads them.
 */
final class UntrackedFiles {

    private static final String SOURCES = "src";
    private static final String RULES = ".gitignore";
    private static final int MOST_FILES = 20_000;
    private static final long LONGEST_RULES = 1_000_000;

    private final Path root;
    private final Set<String> tracked;
    private final List<String> untracked = new ArrayList<>();
    private int left = MOST_FILES;

    private UntrackedFiles(Path root, GitIndex index) {
        this.root = root;
        this.tracked = index.entries().stream().map(GitIndex.Entry::path).collect(Collectors.toSet());
    }

    /**
     * Returns whether all sources of a module are tracked.
     *
     * @param git the repository
     * @param index what is tracked
     * @param module the module's directory
     * @return clean, or modified where one is not; unknown where there is too much to look at, or a name may be written otherwise in Git
     */
    static WorkingTree state(GitDirectory git, GitIndex index, Path module) throws IOException {
        UntrackedFiles files = look(git, index, module);
        if (files.untracked.stream().anyMatch(TrackedFiles::isPlain)) {
            return WorkingTree.MODIFIED;
        }
        return files.untracked.isEmpty() && files.left >= 0 ? WorkingTree.CLEAN : WorkingTree.UNKNOWN;
    }

    /** Returns the sources of a module that are not tracked, from the top of the working tree. */
    static List<String> list(GitDirectory git, GitIndex index, Path module) throws IOException {
        return look(git, index, module).untracked;
    }

    private static UntrackedFiles look(GitDirectory git, GitIndex index, Path module) throws IOException {
        Path root = git.root().toAbsolutePath().normalize();
        Path sources = module.toAbsolutePath().normalize().resolve(SOURCES);
        UntrackedFiles files = new UntrackedFiles(root, index);
        if (!sources.startsWith(root) || !Files.isDirectory(sources, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        List<IgnoreRule> rules = new ArrayList<>();
        add(rules, "", git.common().resolve("info/exclude"));
        Path at = root;
        for (Path name : root.relativize(sources)) {
            add(rules, files.prefix(at), at.resolve(RULES));
            at = at.resolve(name);
            if (isIgnored(rules, files.path(at), true)) {
                return files;
            }
        }
        files.look(sources, rules);
        return files;
    }

    private void look(Path directory, List<IgnoreRule> above) throws IOException {
        List<IgnoreRule> rules = new ArrayList<>(above);
        add(rules, prefix(directory), directory.resolve(RULES));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (--left < 0) {
                    return;
                }
                take(file, rules);
            }
        }
    }

    private void take(Path file, List<IgnoreRule> rules) throws IOException {
        String path = path(file);
        String name = String.valueOf(file.getFileName());
        boolean isDirectory = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        boolean isLeftOver = name.startsWith(".") || name.endsWith("~");
        if (isLeftOver || tracked.contains(path) || isIgnored(rules, path, isDirectory)) {
            return; // a directory that is tracked is a submodule, which is looked at elsewhere
        }
        if (isDirectory) {
            look(file, rules);
        } else {
            untracked.add(path);
        }
    }

    /** The last rule that speaks of a path counts. */
    private static boolean isIgnored(List<IgnoreRule> rules, String path, boolean isDirectory) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).matches(path, isDirectory)) {
                return !rules.get(i).isNegated();
            }
        }
        return false;
    }

    private static void add(List<IgnoreRule> rules, String base, Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_RULES) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().forEach(line -> IgnoreRule.of(base, line)
                    .ifPresent(rules::add));
        }
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private String prefix(Path directory) {
        String path = path(directory);
        return path.isEmpty() ? "" : path + "/";
    }
}
