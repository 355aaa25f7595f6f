package org.modelunit.lexicon;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Ready-made lexicons, written for ModelUnit: for templates, and behind the perturbations of texts. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("StringSplitter") // of constants of ours
public final class Lexicons {

    private static final Lexicon FIRST_NAMES = names(
                    "English", "female", "Emily Sarah Jessica Laura Rachel Hannah Megan Amy")
            .and(names("English", "male", "James Michael David Daniel Andrew Thomas Kevin Brian"))
            .and(names("Spanish", "female", "María Carmen Lucía Sofía Isabel Elena Pilar Ximena"))
            .and(names("Spanish", "male", "José Carlos Luis Javier Miguel Diego Pablo Alejandro"))
            .and(names("Arabic", "female", "Fatima Aisha Layla Zainab Mariam Noor Samira Yasmin"))
            .and(names("Arabic", "male", "Ahmed Mohammed Omar Hassan Khalid Youssef Tariq Mustafa"))
            .and(names("South Asian", "female", "Priya Ananya Deepika Lakshmi Sunita Kavita Meera Pooja"))
            .and(names("South Asian", "male", "Rahul Arjun Sanjay Vikram Rajesh Anil Suresh Rohan"))
            .and(names("East Asian", "female", "Mei Xiaoli Yuki Sakura Jiyeon Haruka Minji Lihua"))
            .and(names("East Asian", "male", "Wei Hiroshi Kenji Minjun Takeshi Jian Haruto Seojun"))
            .and(names("African", "female", "Amara Ngozi Chioma Abena Zanele Wanjiru Thandiwe Folake"))
            .and(names("African", "male", "Kwame Chidi Sipho Babajide Kofi Oluwaseun Thabo Emeka"))
            .and(names("Slavic", "female", "Olga Natalia Svetlana Katarzyna Ivana Ludmila Agnieszka Zuzana"))
            .and(names("Slavic", "male", "Ivan Dmitri Sergei Piotr Vladimir Miroslav Andrzej Bogdan"));

    private static final Lexicon CITIES = places(
                    "Europe", "London|Paris|Berlin|Madrid|Rome|Vienna|Prague|Warsaw|Lisbon|Dublin|Oslo|Athens")
            .and(places(
                    "North America",
                    "New York|Chicago|Boston|Seattle|Denver|Toronto|Montreal|Atlanta|Houston|Los Angeles|San"
                            + " Francisco"))
            .and(places("South America", "Lima|Bogotá|Santiago|Buenos Aires|São Paulo|Quito|Caracas|Montevideo"))
            .and(places("Asia", "Tokyo|Seoul|Beijing|Shanghai|Mumbai|New Delhi|Bangkok|Manila|Jakarta|Hanoi"))
            .and(places("Africa", "Cairo|Lagos|Nairobi|Accra|Casablanca|Cape Town|Dakar|Addis Ababa"))
            .and(places("Oceania", "Sydney|Melbourne|Auckland|Perth|Brisbane|Wellington"));

    private static final Lexicon COUNTRIES = places(
                    "Europe", "France|Germany|Spain|Italy|Austria|Poland|Portugal|Ireland|Norway|Greece|Sweden|Denmark")
            .and(places("North America", "Canada|Mexico|Cuba|Jamaica|Panama|Honduras"))
            .and(places("South America", "Peru|Colombia|Argentina|Brazil|Ecuador|Venezuela|Uruguay|Bolivia"))
            .and(places("Asia", "Japan|South Korea|India|Thailand|Vietnam|Indonesia|Malaysia|Nepal|Sri Lanka"))
            .and(places("Africa", "Egypt|Nigeria|Kenya|Ghana|Morocco|Senegal|Ethiopia|South Africa|Tanzania"))
            .and(places("Oceania", "Australia|New Zealand|Fiji|Samoa"));

    private static final Lexicon NEUTRAL_SENTENCES = lines("""
        Thank you.
        Thanks in advance.
        Kind regards.
        Have a nice day.
        This is my message.
        I am writing this today.
        Today is Tuesday.
        I wrote this in the morning.
        This text was typed on a phone.
        Sent from my computer.
        That is all for now.
        I have read the page.
        The clock shows ten.
        I live in a town.
        My desk is made of wood.
        The street is long.
        I will be at home in the evening.
        We had lunch at noon.
        The week has seven days.
        There is a window in the room.
        I am sitting at a table.
        It is autumn.
        The train leaves every hour.
        I have a sister and a brother.
        """);

    private static final Lexicon NEUTRAL_EMOJI = lines("""
        📌
        📎
        📅
        📝
        📄
        📁
        📷
        📞
        💬
        🕒
        🌐
        🏠
        🚲
        🚌
        🌳
        🍞
        🪑
        🧾
        🗂️
        ✉️
        🧑🏽‍💻
        🇺🇳
        """);

    private Lexicons() {}

    private static Lexicon names(String region, String gender, String names) {
        return Lexicon.of(names.split(" ")).labelled("region", region).labelled("gender", gender);
    }

    private static Lexicon places(String region, String names) {
        return Lexicon.of(names.split("\\|")).labelled("region", region);
    }

    private static Lexicon lines(String text) {
        return Lexicon.of(List.copyOf(Arrays.asList(text.split("\n"))));
    }

    /**
     * Returns first names, eight of each {@code gender} (female, male) and {@code region} (African, Arabic, East Asian, English, Slavic,
     * South Asian, Spanish). None of them is an English word, as Grace and Mark are.
     */
    public static Lexicon firstNames() {
        return FIRST_NAMES;
    }

    /** Returns cities, by {@code region}: a continent. */
    public static Lexicon cities() {
        return CITIES;
    }

    /** Returns countries, by {@code region}: a continent. */
    public static Lexicon countries() {
        return COUNTRIES;
    }

    /** Returns English sentences that say nothing about anything: neither praise nor blame, no wish and no question. */
    public static Lexicon neutralSentences() {
        return NEUTRAL_SENTENCES;
    }

    /** Returns emoji that show no feeling: things, some of several code points. */
    public static Lexicon neutralEmoji() {
        return NEUTRAL_EMOJI;
    }
}
