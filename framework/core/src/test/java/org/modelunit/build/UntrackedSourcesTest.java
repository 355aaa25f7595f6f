package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources that are in no commit, as Git itself tells them. */
class UntrackedSourcesTest extends InRepository {

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
}
