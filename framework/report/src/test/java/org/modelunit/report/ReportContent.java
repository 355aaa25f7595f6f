package org.modelunit.report;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a page carries: the application's data files by name, and what the browser loads when it opens the page. */
record ReportContent(String html, Map<String, String> data, List<String> loaded) {

    private static final Pattern DATA = Pattern.compile("id=\"modelunit-data\">([A-Za-z0-9+/=]+)</script>");
    private static final Pattern LOADED = Pattern.compile("<(?:script|link|img|iframe)[^>]*?(?:src|href)=\"([^\"]*)\"");

    static ReportContent of(Path page) throws IOException {
        String html = Files.readString(page);
        Map<String, String> data = unpacked(html);
        List<String> loaded = new ArrayList<>();
        Matcher urls = LOADED.matcher(html);
        while (urls.find()) {
            loaded.add(urls.group(1));
        }
        return new ReportContent(html, data, loaded);
    }

    private static Map<String, String> unpacked(String html) throws IOException {
        Matcher block = DATA.matcher(html);
        if (!block.find()) {
            throw new IOException("the page has no data");
        }
        byte[] packed = Base64.getDecoder().decode(block.group(1));
        Map<String, String> data = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            List<String> list = new ArrayList<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                list.add(line);
            }
            for (String file : list) {
                int space = file.indexOf(' ');
                byte[] content = in.readNBytes(Integer.parseInt(file.substring(0, space)));
                data.put(file.substring(space + 1), new String(content, StandardCharsets.UTF_8));
            }
            if (in.read() >= 0) {
                throw new IOException("there is more than the list says");
            }
        }
        return data;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Returns what of the page's own files of a type a pattern finds, such as "text/css". */
    List<String> found(String type, String pattern) {
        return loaded.stream()
                .filter(url -> url.startsWith("data:" + type))
                .map(url -> decoded(url.substring(url.indexOf(',') + 1)))
                .flatMap(code -> Pattern.compile(pattern).matcher(code).results())
                .map(MatchResult::group)
                .toList();
    }

    /** Returns the page without what is in Base64, in which any short word may occur by chance. */
    String frame() {
        return html.replaceAll("[A-Za-z0-9+/=]{40,}", "");
    }

    String attachment(String extension) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("data/attachments/")
                        && entry.getKey().endsWith(extension))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
