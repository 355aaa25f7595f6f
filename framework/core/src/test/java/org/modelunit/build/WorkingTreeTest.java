package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of repositories that Git itself has made. */
class WorkingTreeTest extends InRepository {

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
