package org.modelunit.report.internal.allure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a page may lead to: those of the web, of mail, and places on the page itself; never one that is a script. */
final class WebAddress {

    private static final Pattern KNOWN = Pattern.compile("(?:https?|ftp)://\\S*|mailto:\\S*", Pattern.CASE_INSENSITIVE);
    private static final String NOWHERE = "about:blank";

    private WebAddress() {}

    static boolean isSafe(@Nullable String address) {
        return address != null && KNOWN.matcher(address).matches();
    }

    /** Returns the address, or one that leads nowhere. */
    static String safe(@Nullable String address) {
        return address != null && isSafe(address) ? address : NOWHERE;
    }
}
