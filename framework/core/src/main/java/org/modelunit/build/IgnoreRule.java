package org.modelunit.build;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line of a file {@code .gitignore} (documentation of Git, gitignore).
 *
 * @param base the directory of the file with a slash at its end, from the top of the working tree; empty at the top
 * @param isAnchored whether it speaks of paths from there, and not of names anywhere below
 * @param pattern what it matches
 * @param isNegated whether it takes back what a line before it says
 * @param isOfDirectories whether it speaks of directories alone
 */
record IgnoreRule(String base, boolean isAnchored, Pattern pattern, boolean isNegated, boolean isOfDirectories) {

    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?<!\\\\)[ ]+$");

    /** Returns what a line says; nothing for a comment, a blank line and what Git does not understand either. */
    static Optional<IgnoreRule> of(String base, String line) {
        String text = TRAILING_BLANKS.matcher(line).replaceFirst("");
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean isNegated = text.startsWith("!");
        text = isNegated ? text.substring(1) : text;
        boolean isOfDirectories = text.endsWith("/");
        text = isOfDirectories ? text.substring(0, text.length() - 1) : text;
        boolean isAnchored = text.contains("/");
        text = text.startsWith("/") ? text.substring(1) : text;
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new IgnoreRule(base, isAnchored, Pattern.compile(regex(text)), isNegated, isOfDirectories));
        } catch (PatternSyntaxException e) {
            return Optional.empty(); // a class of characters that does not end, for instance: it matches nothing
        }
    }

    /** Returns whether it speaks of a file or a directory, given by its path from the top of the working tree. */
    boolean matches(String path, boolean isDirectory) {
        if (isOfDirectories && !isDirectory || !path.startsWith(base)) {
            return false;
        }
        String inside = path.substring(base.length());
        return pattern.matcher(isAnchored ? inside : inside.substring(inside.lastIndexOf('/') + 1))
                .matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            char letter = glob.charAt(at);
            if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("/**", at) && at + 3 == glob.length()) {
                regex.append("/.+");
                at += 3;
            } else if (letter == '*') {
                regex.append("[^/]*");
                at++;
            } else if (letter == '?') {
                regex.append("[^/]");
                at++;
            } else if (letter == '[') {
                at = characters(glob, at, regex);
            } else {
                at += letter == '\\' && at + 1 < glob.length() ? 1 : 0;
                String character = Character.toString(glob.codePointAt(at));
                regex.append(Pattern.quote(character));
                at += character.length();
            }
        }
        return regex.toString();
    }

    /** Appends a class of characters, and returns where it ends. */
    private static int characters(String glob, int from, StringBuilder regex) {
        int at = from + 1;
        boolean isNot = at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^');
        regex.append("(?!/)[").append(isNot ? "^" : "");
        at += isNot ? 1 : 0;
        boolean isFirst = true;
        while (at < glob.length() && (isFirst || glob.charAt(at) != ']')) {
            char letter = glob.charAt(at);
            isFirst = false;
            if (letter == '\\' && at + 1 < glob.length()) {
                at++;
                regex.append(Character.isLetterOrDigit(glob.charAt(at)) ? "" : "\\")
                        .append(glob.charAt(at));
            } else if (letter == '-') {
                regex.append('-');
            } else if (glob.startsWith("[:", at) && glob.indexOf(":]", at) > 0) {
                int end = glob.indexOf(":]", at);
                regex.append("\\p{").append(named(glob.substring(at + 2, end))).append('}');
                at = end + 1;
            } else {
                regex.append(Character.isLetterOrDigit(letter) ? "" : "\\").append(letter);
            }
            at++;
        }
        if (at >= glob.length()) {
            throw new PatternSyntaxException("a class of characters does not end", glob, from);
        }
        regex.append(']');
        return at + 1;
    }

    private static String named(String posix) {
        return Character.toUpperCase(posix.charAt(0)) + posix.substring(1);
    }
}
