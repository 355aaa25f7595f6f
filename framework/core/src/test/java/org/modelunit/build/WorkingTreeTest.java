package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of repositories that Git itself has made; nothing is tested where there is no Git. */
class WorkingTreeTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05.123456789Z"));

    @TempDir
    private Path directory;

    private Path root;

    @BeforeEach
    void commitSomething() throws Exception {
        directory = directory.toRealPath();
        root = Files.createDirectory(directory.resolve("repository"));
        assumeTrue(isGitHere(), "there is no Git here");
        git("init", "-q");
        write("pom.xml", "<project/>\n");
        write("src/a.txt", "one\n");
        write("src/a/b.txt", "two\n");
        write("src/ä b.txt", "three\n");
        write("run.sh", "exit\n");
        Files.setPosixFilePermissions(root.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("src/a.txt"));
        age();
        git("add", ".");
        git("commit", "-q", "-m", "first");
    }

    private boolean isGitHere() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor(1, TimeUnit.MINUTES);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private String git(String... arguments) throws Exception {
        return git(root, arguments);
    }

    private String git(Path at, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(
                List.of("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(at.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Makes files older than the index, as they are when somebody begins to work. */
    private void age() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(".git"))
                    .toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private WorkingTree tree() {
        return GitFiles.commit(root).tree();
    }

    @Test
    void what_was_just_committed_is_clean_from_any_directory() throws Exception {
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
        assertThat(GitFiles.commit(root.resolve("src/a")).tree()).isEqualTo(WorkingTree.CLEAN);
        assertThat(Commit.of(root, Map.of("GITHUB_SHA", GitFiles.commit(root).sha()))
                        .tree())
                .isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void files_elsewhere_that_git_does_not_track_do_not_count() throws Exception {
        write("target/classes/A.class", "x");
        write("candidate.onnx", "x");

        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void a_source_that_is_in_no_commit_counts_for_its_module() throws Exception {
        write("part/pom.xml", "<project/>\n");
        write("part/src/a.txt", "one\n");
        age();
        git("add", ".");
        git("commit", "-q", "-m", "second");
        write("src/test/java/bank/New.java", "class New {}");

        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
        assertThat(GitFiles.commit(root.resolve("part")).tree()).isEqualTo(WorkingTree.CLEAN);

        write("part/src/b.txt", "x");
        assertThat(GitFiles.commit(root.resolve("part")).tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void what_editors_leave_among_the_sources_does_not_count() throws Exception {
        write("src/.DS_Store", "x");
        write("src/a.txt~", "x");
        write("src/.idea/workspace.xml", "x");

        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void a_source_whose_name_may_be_written_otherwise_in_git_is_unknown() throws Exception {
        write("src/\u00FC.txt", "x");

        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
    }

    @Test
    void links_among_the_sources_are_not_followed() throws Exception {
        Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("src/link"), root.resolve("elsewhere"));

        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void sources_are_ignored_as_git_ignores_them() throws Exception {
        List<String> files = List.of(
                "src/x.gen",
                "src/x.txt",
                "src/gen/x.txt",
                "src/gen/deep/y.gen",
                "src/main/gen/x.java",
                "src/main/x.java",
                "src/main/a b.java",
                "src/main/#x.java",
                "src/main/!x.java",
                "src/main/x[1].java",
                "src/main/x*.java",
                "src/main/gen.java",
                "src/a/b/gen/c/x.java",
                "src/q1.java",
                "src/q-.java",
                "src/q].java");
        for (String file : files) {
            write(file, "x");
        }
        for (String rules : List.of(
                "",
                "*.gen",
                "gen",
                "gen/",
                "/gen",
                "/src/gen",
                "src/gen/",
                "src/*/gen",
                "src/**/gen",
                "**/gen/",
                "**/gen/**",
                "src/**",
                "src/main/**/x.java",
                "*.java\n!x.java",
                "gen/\n!src/gen/x.txt",
                "src/*\n!src/main\n",
                "# gen",
                "\\#x.java",
                "\\!x.java",
                "!x.java",
                "a b.java",
                "a b.java   ",
                "x.java\\ ",
                "x\\[1\\].java",
                "x[1].java",
                "x[[]1].java",
                "x\\*.java",
                "x?1].java",
                "q[0-9].java",
                "q[!0-9].java",
                "q[^a].java",
                "q[]].java",
                "q[].java",
                "q[[:digit:]].java",
                "q[-x].java",
                "*",
                "/*",
                "/*\n!/src",
                "src",
                "/src/",
                "*.GEN",
                "src/main/gen.java/",
                "**",
                "a/**/gen",
                "src/a/**/c/",
                "x.java\r\n*.gen\r\n",
                "\uFEFF*.gen",
                "src//gen",
                "//gen",
                "ge*",
                "g?n/",
                "**gen",
                "src/main/*.java",
                "main/*.java",
                "\\gen",
                "gen\\",
                "q[\\]].java",
                "q[a-",
                "/",
                "!",
                "!gen\ngen")) {
            write(".gitignore", rules + "\n");
            List<String> told = git("status", "--porcelain", "-uall", "-z", "--", "src")
                    .lines()
                    .flatMap(line -> Arrays.stream(line.split("\0")))
                    .filter(line -> line.startsWith("?? "))
                    .map(line -> line.substring(3))
                    .toList();

            assertThat(untracked()).as(rules).containsExactlyInAnyOrderElementsOf(told);
        }
        write(".gitignore", "\n");
        write("src/main/.gitignore", "/gen/\n*.java\n!/x.java\n");
        write(".git/info/exclude", "gen\n");
        List<String> told = Arrays.stream(
                        git("status", "--porcelain", "-uall", "-z", "--", "src").split("\0"))
                .map(line -> line.substring(3))
                .filter(file -> !file.endsWith(".gitignore"))
                .toList();

        assertThat(untracked()).containsExactlyInAnyOrderElementsOf(told).doesNotContain("src/gen/x.txt");
    }

    private List<String> untracked() throws IOException {
        GitDirectory git = GitDirectory.of(root).orElseThrow();
        GitIndex index = GitIndex.read(root.resolve(".git/index"), GitHash.of("a".repeat(40)));
        return UntrackedFiles.list(git, index, root);
    }

    @Test
    void a_changed_file_is_seen_also_where_its_size_and_its_time_are_as_before() throws Exception {
        write("src/a.txt", "two and more\n");
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        write("src/a.txt", "eno\n");
        Files.setLastModifiedTime(root.resolve("src/a.txt"), LONG_AGO);
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        write("src/a.txt", "one\n");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void a_file_that_is_gone_or_is_another_thing_is_seen() throws Exception {
        Files.delete(root.resolve("src/a/b.txt"));
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        Files.createDirectory(root.resolve("src/a/b.txt"));
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        git("checkout", "-q", "-f", ".");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
        Files.delete(root.resolve("link"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("src/a"));
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void a_file_that_was_added_or_staged_or_is_to_be_added_is_seen() throws Exception {
        write("src/c.txt", "new\n");
        git("add", "src/c.txt");
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        git("commit", "-q", "-m", "second");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);

        write("src/d.txt", "new\n");
        git("add", "--intent-to-add", "src/d.txt");
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void a_file_that_was_made_executable_is_seen_where_git_heeds_it() throws Exception {
        Files.setPosixFilePermissions(root.resolve("pom.xml"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        git("config", "core.fileMode", "false");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void every_version_of_the_index_packs_worktrees_and_clones_are_read() throws Exception {
        git("update-index", "--index-version", "4");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
        git("update-index", "--index-version", "2");
        git("gc", "-q");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);

        git("worktree", "add", "-q", "../other", "-b", "other");
        Path other = directory.resolve("other");
        assertThat(GitFiles.commit(other).sha()).isEqualTo(GitFiles.commit(root).sha());
        assertThat(GitFiles.commit(other).tree()).isEqualTo(WorkingTree.CLEAN);
        Files.writeString(other.resolve("pom.xml"), "<changed/>\n");
        assertThat(GitFiles.commit(other).tree()).isEqualTo(WorkingTree.MODIFIED);
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);

        git(directory, "clone", "-q", "--no-local", "--depth", "1", "file://" + root, "clone");
        assertThat(GitFiles.commit(directory.resolve("clone")).tree()).isEqualTo(WorkingTree.CLEAN);
        Files.writeString(directory.resolve("clone/pom.xml"), "<changed/>\n");
        assertThat(GitFiles.commit(directory.resolve("clone")).tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void a_copy_whose_times_are_others_is_read_byte_by_byte() throws Exception {
        for (String file : List.of("pom.xml", "run.sh", "src/a.txt")) {
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.parse("2026-05-05T05:05:05Z")));
        }

        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void what_git_converts_is_unknown_and_not_wrong() throws Exception {
        git("config", "core.autocrlf", "true");
        Files.delete(root.resolve("src/a.txt"));
        git("checkout", "-q", "-f", "src/a.txt");
        assertThat(root.resolve("src/a.txt")).hasContent("one\r\n");
        assertThat(git("status", "--porcelain")).isEmpty();
        Files.setLastModifiedTime(root.resolve("src/a.txt"), LONG_AGO); // as a copy has it
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);

        write("src/a.txt", "another\r\n");
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void what_a_filter_may_have_changed_is_unknown() throws Exception {
        write("src/.gitattributes", "*.txt filter=lfs\n");
        git("add", ".");
        git("commit", "-q", "-m", "filtered");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);

        write("src/a.txt", "what the filter gives\n");
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
        Files.delete(root.resolve("src/a.txt"));
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void what_git_is_told_not_to_look_at_is_unknown() throws Exception {
        git("update-index", "--assume-unchanged", "pom.xml");
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);

        git("update-index", "--no-assume-unchanged", "pom.xml");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
        git("update-index", "--skip-worktree", "pom.xml");
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
    }

    @Test
    void conflicts_are_changes_and_a_split_index_is_unknown() throws Exception {
        git("checkout", "-q", "-b", "left");
        write("pom.xml", "<left/>\n");
        git("commit", "-q", "-a", "-m", "left");
        git("checkout", "-q", "-b", "right", "HEAD~1");
        write("pom.xml", "<right/>\n");
        git("commit", "-q", "-a", "-m", "right");
        git("merge", "-q", "-s", "ours", "left");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
        git("reset", "-q", "--hard", "HEAD~1");
        git("read-tree", "-m", "HEAD~1", "HEAD", "left");
        assertThat(tree()).isEqualTo(WorkingTree.MODIFIED);

        git("reset", "-q", "--hard");
        git("update-index", "--split-index");
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
    }

    @Test
    void a_submodule_that_is_checked_out_is_unknown_and_one_that_is_not_is_clean() throws Exception {
        git("submodule", "--quiet", "add", root.toString(), "part");
        git("commit", "-q", "-m", "part");
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
        assertThat(GitFiles.commit(root.resolve("part")).tree()).isEqualTo(WorkingTree.CLEAN);

        git("submodule", "--quiet", "deinit", "part");
        assertThat(tree()).isEqualTo(WorkingTree.CLEAN);
    }

    @Test
    void a_repository_with_longer_names_is_read() throws Exception {
        Path longer = Files.createDirectory(directory.resolve("longer"));
        git(longer, "init", "-q", "--object-format=sha256");
        Files.writeString(longer.resolve("a"), "a\n");
        git(longer, "add", ".");
        git(longer, "commit", "-q", "-m", "first");

        assertThat(GitFiles.commit(longer).tree()).isEqualTo(WorkingTree.CLEAN);
        Files.writeString(longer.resolve("a"), "b\n");
        assertThat(GitFiles.commit(longer).tree()).isEqualTo(WorkingTree.MODIFIED);
    }

    @Test
    void an_index_that_is_torn_forged_or_too_large_is_unknown() throws Exception {
        Path index = root.resolve(".git/index");
        byte[] whole = Files.readAllBytes(index);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] torn = whole.clone();
            torn[random.nextInt(torn.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(index, torn);
            assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
        }
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(index, Arrays.copyOf(whole, length));
            assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
        }
        for (int i = 0; i < 2_000; i++) { // without a sum that shows it
            byte[] forged = whole.clone();
            forged[random.nextInt(forged.length - 20)] ^= (byte) (1 + random.nextInt(255));
            Arrays.fill(forged, forged.length - 20, forged.length, (byte) 0);
            Files.write(index, forged);
            assertThat(tree()).isNotNull();
        }
        byte[] large = whole.clone();
        ByteBuffer.wrap(large).putInt(8, GitIndex.MOST_ENTRIES + 1);
        Arrays.fill(large, large.length - 20, large.length, (byte) 0);
        Files.write(index, large);
        assertThat(tree()).isEqualTo(WorkingTree.UNKNOWN);
    }

    @Test
    void without_git_and_before_the_first_commit_it_is_unknown() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        git(empty, "init", "-q");

        assertThat(GitFiles.commit(empty)).isEqualTo(Commit.UNKNOWN);
        assertThat(Commit.of(empty, Map.of("GITHUB_SHA", "a".repeat(40))).tree())
                .isEqualTo(WorkingTree.UNKNOWN);
    }
}
