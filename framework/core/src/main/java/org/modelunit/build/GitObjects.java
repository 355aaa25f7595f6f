package org.modelunit.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** Finds the tree of a commit, in a file of its own or in a pack (Documentation of Git, gitformat-pack). */
final class GitObjects {

    private static final Pattern TREE = Pattern.compile("tree ([0-9a-f]{40}|[0-9a-f]{64})\n(?s:.*)");
    private static final int BEGINNING = 200; // bytes of a commit, the first line among them
    private static final int INDEX_OF_PACK = 0xFF744F63;
    private static final int FANOUT = 8;
    private static final int NAMES = FANOUT + 256 * 4;
    private static final int COMMIT = 1;

    private final Path objects;
    private final int bytes;

    private GitObjects(Path objects, GitHash hash) {
        this.objects = objects;
        this.bytes = hash.bytes();
    }

    /** Returns the name of a commit's tree, if the repository holds the commit and holds it whole, not as a difference to another. */
    static Optional<String> tree(Path common, String commit) throws IOException {
        GitObjects objects = new GitObjects(common.resolve("objects"), GitHash.of(commit));
        Optional<String> text = objects.loose(commit);
        return (text.isPresent() ? text : objects.packed(commit))
                .map(TREE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private Optional<String> loose(String commit) throws IOException {
        Path file = objects.resolve(commit.substring(0, 2)).resolve(commit.substring(2));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            String text = inflated(content);
            int header = text.indexOf('\0');
            return text.startsWith("commit ") && header > 0
                    ? Optional.of(text.substring(header + 1))
                    : Optional.empty();
        }
    }

    private static String inflated(InputStream content) throws IOException {
        return new String(new InflaterInputStream(content).readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }

    private Optional<String> packed(String commit) throws IOException {
        Path packs = objects.resolve("pack");
        if (!Files.isDirectory(packs)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(packs, "*.idx")) {
            for (Path index : indexes) {
                long offset = offset(index, commit);
                if (offset >= 0) {
                    String name = index.getFileName().toString();
                    return inPack(index.resolveSibling(name.substring(0, name.length() - 4) + ".pack"), offset);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns where a pack has an object, or -1. */
    private long offset(Path index, String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(index.toFile(), "r")) {
            if (file.readInt() != INDEX_OF_PACK || file.readInt() != 2) {
                return -1;
            }
            int first = Integer.parseInt(name.substring(0, 2), 16);
            int from = first == 0 ? 0 : at(file, FANOUT + 4L * (first - 1));
            int to = at(file, FANOUT + 4L * first);
            int all = at(file, FANOUT + 4L * 255);
            while (from < to) {
                int middle = (from + to) >>> 1;
                byte[] found = new byte[bytes];
                file.seek(NAMES + (long) bytes * middle);
                file.readFully(found);
                int order = name.compareTo(HexFormat.of().formatHex(found));
                if (order == 0) {
                    return offset(file, middle, all);
                }
                from = order > 0 ? middle + 1 : from;
                to = order > 0 ? to : middle;
            }
            return -1;
        }
    }

    /** After the names stand checksums, then offsets; those beyond 2 GB are places in a table of long ones. */
    private long offset(RandomAccessFile file, int object, int all) throws IOException {
        long offsets = NAMES + (bytes + 4L) * all;
        int offset = at(file, offsets + 4L * object);
        if (offset >= 0) {
            return offset;
        }
        file.seek(offsets + 4L * all + 8L * (offset & Integer.MAX_VALUE));
        return file.readLong();
    }

    private static int at(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.readInt();
    }

    private static Optional<String> inPack(Path pack, long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "r")) {
            file.seek(offset);
            int header = file.readUnsignedByte();
            int type = header >> 4 & 7;
            while ((header & 0x80) != 0) {
                header = file.readUnsignedByte(); // the length, which nobody asks for
            }
            return type == COMMIT
                    ? Optional.of(inflated(Channels.newInputStream(file.getChannel())))
                    : Optional.empty();
        }
    }
}
