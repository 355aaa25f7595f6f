package org.modelunit.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for a text in files, and in what lies inside them: packed, in base 64, escaped for addresses, JSON or HTML, and all of it again. */
final class HiddenTexts {

    private static final int DEPTH = 5;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
    /** How what is packed begins: it is no text that could be escaped. */
    private static final List<String> PACKED = List.of("PK", "\u001f\u008b", "x\u009c", "x\u00da");

    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNICODE = Pattern.compile("(?:\\\\u|&#x)0*([0-9A-Fa-f]{2,4});?");

    private final String sought;
    private final List<String> found = new ArrayList<>();

    private HiddenTexts(String sought) {
        this.sought = sought.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns where a text is below a directory, one line for each file and way.
     *
     * @param directory the directory
     * @param sought the text; letters and digits alone, so that nothing escapes it; their case does not matter
     */
    static List<String> in(Path directory, String sought) throws IOException {
        HiddenTexts texts = new HiddenTexts(sought);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                texts.look(name, name.getBytes(StandardCharsets.UTF_8), 0);
                texts.look(name, Files.readAllBytes(file), 0);
            }
        }
        return texts.found.stream().distinct().toList();
    }

    private void look(String place, byte[] bytes, int depth) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.toLowerCase(Locale.ROOT).indexOf(sought);
        if (at >= 0) {
            found.add(place + ": " + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
        }
        if (depth < DEPTH) {
            unpack(place, bytes, depth + 1);
            again(place + " unescaped", unescaped(text), text, depth + 1);
            BASE64.matcher(text).results().forEach(run -> decode(place, run.group(), depth + 1));
        }
    }

    private void again(String place, String text, String before, int depth) {
        if (!text.equals(before) && PACKED.stream().noneMatch(before::startsWith)) {
            look(place, text.getBytes(StandardCharsets.ISO_8859_1), depth);
        }
    }

    private static String unescaped(String text) {
        String plain = PERCENT.matcher(text).replaceAll(code -> letter(code.group(1)));
        return UNICODE.matcher(plain).replaceAll(code -> letter(code.group(1)));
    }

    private static String letter(String hex) {
        int code = Integer.parseInt(hex, 16);
        return code > ' ' && code < 127 && code != '\\' && code != '$' ? String.valueOf((char) code) : " ";
    }

    private void decode(String place, String text, int depth) {
        String plain = text.replace('-', '+').replace('_', '/').replace("=", "");
        for (int start = 0; start < Math.min(4, plain.length()); start++) { // it may begin behind other letters
            int letters = plain.length() - start;
            String part = plain.substring(start, letters % 4 == 1 ? plain.length() - 1 : plain.length());
            byte[] bytes = Base64.getDecoder().decode(part);
            if (start == 0 && text.length() > 64) {
                look(place + " in base 64", bytes, depth);
            } else if (holds(bytes)) {
                found.add(place + " in base 64");
            }
        }
    }

    private boolean holds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }

    private void unpack(String place, byte[] bytes, int depth) {
        try {
            if (begins(bytes, 'P', 'K')) {
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    String name = place + "!" + entry.getName() + " " + entry.getComment();
                    look(name, name.getBytes(StandardCharsets.UTF_8), DEPTH);
                    look(name, zip.readAllBytes(), depth);
                }
            } else if (begins(bytes, 0x1f, 0x8b)) {
                look(place + " unpacked", new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), depth);
            } else if (begins(bytes, 0x78, 0x9c) || begins(bytes, 0x78, 0xda)) {
                InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
                look(place + " inflated", inflated.readAllBytes(), depth);
            }
        } catch (IOException e) {
            found.add(place + " cannot be unpacked, so nobody knows: " + e);
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 3 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
