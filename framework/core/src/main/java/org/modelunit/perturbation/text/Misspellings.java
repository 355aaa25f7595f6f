package org.modelunit.perturbation.text;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways to write a word with some of its letters wrong. */
final class Misspellings {

    private static final LetterMap NEIGHBOURS = LetterMap.of("""
        q:w,a w:q,e,a,s e:w,r,s,d r:e,t,d,f t:r,y,f,g y:t,u,g,h u:y,i,h,j i:u,o,j,k o:i,p,k,l p:o,l
        a:q,w,s,z s:w,e,a,d,z,x d:e,r,s,f,x,c f:r,t,d,g,c,v g:t,y,f,h,v,b h:y,u,g,j,b,n j:u,i,h,k,n,m
        k:i,o,j,l,m l:o,p,k
        z:a,s,x x:s,d,z,c c:d,f,x,v v:f,g,c,b b:g,h,v,n n:h,j,b,m m:j,k,n
        """).inBothCases();

    private static final LetterMap ACCENTS = LetterMap.of("""
        a:à,á,â,ä,ã e:è,é,ê,ë i:ì,í,î,ï o:ò,ó,ô,ö,õ u:ù,ú,û,ü y:ý,ÿ c:ç,č n:ñ,ń s:š,ś z:ž,ź r:ř g:ğ
        """).inBothCases();

    private static final LetterMap LOOK_ALIKES = LetterMap.of("""
        a:а e:е o:о,ο p:р c:с,ϲ x:х y:у i:і j:ј s:ѕ h:һ d:ԁ q:ԛ w:ԝ v:ν
        A:А,Α B:В,Β C:С E:Е,Ε H:Н,Η I:І,Ι J:Ј K:К,Κ M:М,Μ N:Ν O:О,Ο P:Р,Ρ S:Ѕ T:Т,Τ X:Х,Χ Y:Υ Z:Ζ
        """);

    private static final LetterMap SHAPES = LetterMap.of("""
        0:O O:0 o:0 1:l,I l:1,I I:l,1 i:l 5:S S:5 s:5 8:B B:8 6:G,b G:6 2:Z Z:2 z:2 9:g g:9,q q:g
        e:c c:e h:b b:h,6 f:t t:f u:v v:u n:ri m:rn d:cl w:vv D:O Q:O E:F F:P
        """);

    private static final Map<String, String> PAIRS =
            Map.of("rn", "m", "cl", "d", "vv", "w", "ri", "n", "li", "h", "ii", "u", "nn", "m", "ci", "a");

    /** Letters with a stroke or hook, which Unicode does not take apart. */
    private static final Map<Integer, String> STROKES = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'ı', "i"));

    private Misspellings() {}

    static void typos(DrawnWord word, StringBuilder out) {
        NEIGHBOURS.write(word, out);
    }

    static void accents(DrawnWord word, StringBuilder out) {
        ACCENTS.write(word, out);
    }

    static void lookAlikes(DrawnWord word, StringBuilder out) {
        LOOK_ALIKES.write(word, out);
    }

    /** Pairs of letters are fixed before any is chosen, so that more of them change, and not others, as the share grows. */
    static void swaps(DrawnWord word, StringBuilder out) {
        int i = word.choice(0, 2);
        if (i == 1) {
            word.keep(0, out);
        }
        for (; i + 1 < word.size(); i += 2) {
            boolean isSwapped = word.isChosen(i) && word.isLetter(i) && word.isLetter(i + 1);
            word.keep(isSwapped ? i + 1 : i, out);
            word.keep(isSwapped ? i : i + 1, out);
        }
        if (i < word.size()) {
            word.keep(i, out);
        }
    }

    /** One character of a word stays whatever the share. */
    static void drops(DrawnWord word, StringBuilder out) {
        int last = word.lastChosen();
        for (int i = 0; i < word.size(); i++) {
            if (i == last || !word.isChosen(i) || !word.isLetter(i)) {
                word.keep(i, out);
            }
        }
    }

    static void doublings(DrawnWord word, StringBuilder out) {
        for (int i = 0; i < word.size(); i++) {
            word.keep(i, out);
            if (word.isChosen(i) && word.isLetter(i)) {
                word.keep(i, out);
            }
        }
    }

    static void ocrErrors(DrawnWord word, StringBuilder out) {
        for (int i = 0; i < word.size(); i++) {
            String @Nullable [] shapes = word.isChosen(i) ? SHAPES.others(word.point(i)) : null;
            @Nullable
            String pair = word.isChosen(i) && i + 1 < word.size()
                    ? PAIRS.get(word.character(i) + word.character(i + 1))
                    : null;
            if (pair != null) {
                out.append(pair);
                i++;
            } else if (shapes != null) {
                out.append(shapes[word.choice(i, shapes.length)]);
            } else {
                word.keep(i, out);
            }
        }
    }

    static void mixedCase(DrawnWord word, StringBuilder out) {
        for (int i = 0; i < word.size(); i++) {
            int point = word.isChosen(i) ? word.point(i) : DrawnWord.SEVERAL;
            if (point == DrawnWord.SEVERAL) {
                word.keep(i, out);
            } else {
                int capital = Character.toUpperCase(point);
                out.appendCodePoint(capital == point ? Character.toLowerCase(point) : capital);
            }
        }
    }

    static void missingAccents(DrawnWord word, StringBuilder out) {
        for (int i = 0; i < word.size(); i++) {
            int point = word.point(i);
            if (!word.isChosen(i) || (point != DrawnWord.SEVERAL && point < 0x80)) {
                word.keep(i, out);
            } else {
                out.append(latinWithoutAccents(word.character(i)));
            }
        }
    }

    /** A Latin letter without marks; other letters may be others without theirs. */
    private static String latinWithoutAccents(String character) {
        int point = character.codePointAt(0);
        if (Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN) {
            return character;
        }
        return withoutAccents(character);
    }

    static String withoutAccents(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(each -> {
            if (each < 0x300 || each > 0x36F) {
                plain.append(STROKES.getOrDefault(each, Character.toString(each)));
            }
        });
        return plain.toString();
    }
}
