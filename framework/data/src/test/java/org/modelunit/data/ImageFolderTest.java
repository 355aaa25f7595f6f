package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Dataset;
import org.modelunit.Split;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.provenance.Sha256;

class ImageFolderTest {

    @TempDir
    Path directory;

    private Path root() {
        return directory.resolve("animals");
    }

    private Path write(String name, byte[] bytes) {
        try {
            Path file = root().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] image(String format, int color) {
        return image(format, color, 3, 2);
    }

    private static byte[] image(String format, int color, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, color * (x + y + 1));
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void twoLabels() {
        write("dog/b.jpeg", image("jpg", 0x010203));
        write("dog/a.JPG", image("jpg", 0x030201));
        write("cat-like/1.png", image("png", 0x000100));
        write("cat/10.png", image("png", 0x000001));
        write("cat/2.png", image("png", 0x000002));
    }

    private ImageFolder folder() {
        return ImageFolder.of(root());
    }

    /** In the message, {@code animals} stands for the folder's whole path. */
    private void assertRefused(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(reading)
                .withMessage(message.replace("animals", root().toString()));
    }

    private void assertRefused(String message) {
        assertRefused(() -> folder().images(), message);
    }

    @Test
    void folders_are_labels_and_paths_are_ids_in_the_order_of_their_bytes() {
        twoLabels();

        Dataset<ImageFile, String> animals = folder().images();

        assertThat(animals.name()).isEqualTo("animals");
        assertThat(animals.inputs())
                .extracting(ImageFile::id)
                .containsExactly("cat-like/1.png", "cat/10.png", "cat/2.png", "dog/a.JPG", "dog/b.jpeg");
        assertThat(animals.truth()).containsExactly("cat-like", "cat", "cat", "dog", "dog");
        assertThat(animals.keys())
                .contains(List.of("cat-like/1.png", "cat/10.png", "cat/2.png", "dog/a.JPG", "dog/b.jpeg"));
        assertThat(animals.holdout(new Split("half", 0.5)).size()).isBetween(1, 4);
    }

    @Test
    void pictures_are_read_and_decoded_when_they_are_asked_for() {
        byte[] bytes = image("png", 0x010203);
        write("cat/1.png", bytes);
        write("dog/1.png", image("png", 1));
        ImageFile cat = folder().images().inputs().get(0);

        assertThat(cat.bytes()).isEqualTo(bytes);
        assertThat(cat.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(cat.image().getWidth()).isEqualTo(3);
        assertThat(cat.image().getRGB(2, 1) & 0xFFFFFF).isEqualTo(0x04080C);
        assertThat(cat).hasToString("cat/1.png");
        assertThat(cat.path()).hasFileName("1.png");
    }

    @Test
    void the_digest_is_of_what_sha256sum_prints() {
        twoLabels();
        StringBuilder printed = new StringBuilder();
        for (ImageFile image : folder().images().inputs()) {
            printed.append(Sha256.of(image.bytes()))
                    .append("  ")
                    .append(image.id())
                    .append('\n');
        }

        assertThat(folder().images().source().sha256()).isEqualTo(Sha256.of(printed.toString()));
        assertThat(folder().images().source().name()).isEqualTo("animals");
    }

    @Test
    void the_digest_changes_with_a_name_a_label_or_a_byte() throws IOException {
        twoLabels();
        String before = folder().images().contentDigest();
        Files.move(root().resolve("cat/2.png"), root().resolve("cat/3.png"));
        String renamed = folder().images().contentDigest();
        Files.move(root().resolve("cat/3.png"), root().resolve("dog/3.png"));
        String moved = folder().images().contentDigest();
        write("dog/3.png", image("png", 77));

        assertThat(List.of(before, renamed, moved, folder().images().contentDigest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void pictures_that_stand_twice_are_found_by_claims_on_data() {
        write("cat/1.png", image("png", 1));
        write("dog/1.png", image("png", 2));
        Dataset<ImageFile, String> once = folder().images();
        assertThat(DataCheck.duplicates(once, RowKey.content()).judge().status())
                .isEqualTo(VerdictStatus.MET);

        write("dog/2.png", image("png", 1));

        assertThat(DataCheck.duplicates(folder().images(), RowKey.content())
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void hidden_files_are_passed_over() {
        twoLabels();
        String before = folder().images().contentDigest();
        write(".DS_Store", new byte[1]);
        write("cat/.gitkeep", new byte[0]);
        write("cat/._1.png", new byte[1]);
        write("cat/Thumbs.db", new byte[1]);
        write(".git/objects/x", new byte[1]);

        assertThat(folder().images().contentDigest()).isEqualTo(before);
    }

    @Test
    void other_files_are_named_or_left_out_where_somebody_says_so() {
        twoLabels();
        String before = folder().images().contentDigest();
        write("cat/x.webp", new byte[1]);
        assertRefused("animals/cat/x.webp is neither PNG nor JPEG by its name; convert it, take it away, or say"
                + " ignoringOtherFiles()");
        write("README", new byte[1]);

        assertThat(folder().ignoringOtherFiles().images().contentDigest()).isEqualTo(before);
    }

    @Test
    void pictures_stand_in_folders_of_their_labels() {
        twoLabels();
        write("cat/wild/1.png", image("png", 1));
        assertRefused(
                "animals/cat/wild is a folder in the folder of a label; put pictures into animals/cat itself, or if 'cat'"
                        + " is a part of the data and no label, read that folder");
    }

    @Test
    void pictures_beside_the_folders_have_no_label() {
        twoLabels();
        write("1.png", image("png", 1));
        assertRefused("animals/1.png stands beside the folders of the labels; move it into one of them");
    }

    @Test
    void empty_folders_and_files() throws IOException {
        twoLabels();
        Path empty = write("cat/0.png", new byte[0]);
        assertRefused("animals/cat/0.png is empty; copy it again, or take it away");
        Files.delete(empty);
        Files.createDirectories(root().resolve("bird"));
        assertRefused("animals/bird holds no PNG and no JPEG; put some there, or take the folder away");
    }

    @Test
    void folders_that_are_none() throws IOException {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> folder().images())
                .withMessageStartingWith("there is no folder " + root() + "; it was looked for at ");
        Files.createDirectories(root());
        assertRefused("animals holds no folders; it should hold one for each label, and pictures in each");
        Path file = write("1.png", image("png", 1));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageFolder.of(file).images())
                .withMessageEndingWith(" is a file, but a folder was expected that holds a folder for each label");
    }

    @Test
    void one_label_is_one_where_somebody_says_so() {
        write("cat/1.png", image("png", 1));
        assertRefused(
                "animals holds the folder of one label alone, 'cat'; if that is what you want, say labels(\"cat\"), and"
                        + " name the labels without pictures there, too");

        assertThat(folder().labels("cat", "dog").images().truth()).containsExactly("cat");
    }

    @Test
    void a_folder_that_no_label_is_called_by() {
        twoLabels();
        assertRefused(
                () -> folder().labels("cat", "cat-like", "dogs").images(),
                "animals/dog is no folder of a label, as these are 'cat', 'cat-like', 'dogs'; move it away, or name it in"
                        + " labels(…); did you mean 'dogs'?");
    }

    @Test
    void names_that_some_machines_take_for_one() {
        twoLabels();
        write("Cat/3.png", image("png", 3));
        Assumptions.assumeTrue(root().toFile().list().length == 4, "a file system that tells them apart");
        assertRefused(
                "animals/Cat and animals/cat differ in upper and lower case or in their Unicode form alone, so that some"
                        + " machines take them for one; rename one of them");
    }

    @Test
    void names_are_written_in_one_unicode_form() {
        write("cafe\u0301/1.png", image("png", 1));
        write("dog/1.png", image("png", 2));

        assertThat(folder().images().truth()).contains("caf\u00e9");
        assertThat(folder().labels("caf\u00e9", "dog")
                        .images()
                        .inputs()
                        .get(0)
                        .image()
                        .getWidth())
                .isEqualTo(3);
    }

    @Test
    void links_are_followed_and_may_not_lead_nowhere() throws IOException {
        twoLabels();
        Path elsewhere = Files.write(directory.resolve("elsewhere"), image("png", 9));
        Files.createSymbolicLink(root().resolve("cat/9.png"), elsewhere);
        Files.createSymbolicLink(root().resolve("wolf"), root().resolve("dog"));
        assertThat(folder().images().truth()).contains("wolf").hasSize(8);

        Files.delete(elsewhere);
        assertRefused("animals/cat/9.png is a link to a file that is not there; take it away, or fetch the file");
        Files.delete(root().resolve("cat/9.png"));
        Files.createSymbolicLink(root().resolve("bird"), directory.resolve("none"));
        assertRefused(
                () -> folder().ignoringOtherFiles().images(),
                "animals/bird is a link to a file that is not there; take it away, or fetch the file");
    }

    @Test
    void a_link_to_the_root_ends() throws IOException {
        twoLabels();
        Files.createSymbolicLink(root().resolve("again"), root());

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> folder().images())
                .withMessageContaining(" is a folder in the folder of a label");
    }

    @Test
    void files_that_cannot_be_read() throws IOException {
        twoLabels();
        Path file = root().resolve("cat/2.png");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "nobody is kept from reading");
        assertRefused("animals/cat/2.png cannot be read: java.nio.file.AccessDeniedException: animals/cat/2.png");
    }

    @Test
    void files_that_are_called_pictures() {
        twoLabels();
        write("cat/2.png", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertRefused("animals/cat/2.png is called PNG or JPEG, but is neither; convert it, or take it away");
        write("cat/2.png", "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII));
        assertRefused(
                "animals/cat/2.png is called PNG or JPEG, but is neither: it is a pointer of Git LFS, so run git lfs pull");
        write("cat/2.png", image("jpg", 5));
        assertThat(folder().images().inputs().get(2).image().getWidth()).isEqualTo(3);
    }

    @Test
    void files_that_were_cut_off_or_damaged_are_not_decoded() {
        for (String format : List.of("png", "jpg")) {
            byte[] whole = image(format, 0x010203, 200, 200);
            for (int kept :
                    new int[] {10, 40, whole.length / 4, whole.length / 2, whole.length * 3 / 4, whole.length - 20}) {
                write("cat/1.png", Arrays.copyOf(whole, kept));
                write("dog/1.png", image("png", 1));
                ImageFile cut = folder().images().inputs().get(0);

                assertThatExceptionOfType(DataException.class)
                        .as("%s of %s bytes, %s kept", format, whole.length, kept)
                        .isThrownBy(cut::image)
                        .withMessageStartingWith(cut.path() + " ");
            }
        }
    }

    @Test
    void a_bit_that_turned_over_is_found() {
        byte[] bytes = image("png", 0x010203, 200, 200);
        bytes[bytes.length / 2] ^= 4;
        write("cat/1.png", bytes);
        write("dog/1.png", image("png", 1));
        ImageFile cat = folder().images().inputs().get(0);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(cat::image)
                .withMessage(cat.path()
                        + " is damaged: the check sum of a part of it (IDAT) is wrong; copy or save it again");
    }

    @Test
    void few_bytes_that_claim_to_be_many_pixels() {
        byte[] bomb = image("png", 1);
        bomb[16] = 0x7F; // width
        bomb[20] = 0x7F; // height
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        write("cat/1.png", bomb);
        write("dog/1.png", image("png", 1));
        ImageFile cat = folder().images().inputs().get(0);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(cat::image)
                .withMessageStartingWith(cat.path() + " has 2130706435 × 2130706434 pixels, but at most 134217728");
    }

    @Test
    void a_file_that_changed_is_no_longer_the_one_that_was_digested() {
        twoLabels();
        ImageFile cat = folder().images().inputs().get(1);
        write("cat/10.png", image("png", 99));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(cat::image)
                .withMessage(
                        cat.path() + " has changed since the data set was read; leave files alone while tests run");
    }
}
