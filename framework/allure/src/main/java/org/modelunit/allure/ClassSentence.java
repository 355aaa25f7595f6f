package org.modelunit.allure;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a test class as words: "Credit risk model" for {@code org.bank.CreditRiskModelTest}. */
final class ClassSentence {

    private static final Pattern ENDING = Pattern.compile("(?<=.)(Tests?|IT|TestCase)$");
    private static final Pattern BORDER =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");

    private ClassSentence() {}

    static String of(String className) {
        String outer = className.substring(className.lastIndexOf('.') + 1);
        StringBuilder sentence = new StringBuilder();
        for (String name : outer.split("\\$", -1)) {
            String words = words(name);
            if (!words.isEmpty()) {
                sentence.append(sentence.length() == 0 ? "" : ", ")
                        .append(sentence.length() == 0 ? capital(words) : words);
            }
        }
        return sentence.length() == 0 ? className : sentence.toString();
    }

    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : BORDER.split(ENDING.matcher(name).replaceFirst(""), -1)) {
            boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.length() == 0 || word.isEmpty() ? "" : " ")
                    .append(isAcronym ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString().strip();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
