package org.modelunit.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.modelunit.error.SettingException;

/** The file {@code modelunit.properties} on the class path: one, in UTF-8, with or without a byte order mark, and each key once. */
final class SettingsFile {

    static final String NAME = "modelunit.properties";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String place;
    private final String text;

    private SettingsFile(String place, String text) {
        this.place = place;
        this.text = text;
    }

    /** Returns the entries of the file, whatever they are called; none where there is no file. */
    static Map<String, String> entries() {
        SettingsFile only = null;
        try {
            for (URL url : Collections.list(loader().getResources(NAME))) {
                SettingsFile file = read(url);
                if (only != null && !only.text.equals(file.text)) {
                    throw new SettingException("there are two files " + NAME + " on the class path that differ, "
                            + only.place + " and " + file.place + "; keep one of them, or let them say the same");
                }
                only = only == null ? file : only;
            }
        } catch (IOException e) {
            throw new SettingException(NAME + " cannot be read: " + e, e);
        }
        return only == null ? Map.of() : only.parsed();
    }

    /** The class loader in which the file is looked for. */
    static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : ClassLoader.getSystemClassLoader();
    }

    private static SettingsFile read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new SettingException(url + " looks like UTF-16; save it as UTF-8");
            }
            return new SettingsFile(
                    url.toString(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (CharacterCodingException e) {
            throw new SettingException(url + " is not UTF-8; save it as UTF-8 (it may be ISO 8859-1 or UTF-16)", e);
        }
    }

    private Map<String, String> parsed() {
        Map<String, String> entries = new LinkedHashMap<>();
        Properties onceEach = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (entries.put((String) key, (String) value) != null) {
                    throw new SettingException(place + " says " + key + " twice; leave one of the two");
                }
                return super.put(key, value);
            }
        };
        try {
            onceEach.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) { // such as a \\u without four digits
            throw new SettingException(place + " cannot be read: " + e.getMessage(), e);
        }
        return entries;
    }
}
