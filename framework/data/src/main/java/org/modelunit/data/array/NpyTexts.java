package org.modelunit.data.array;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.modelunit.error.DataException;

/** Texts of one length, as NumPy keeps them: filled up with NULs, in characters of 32 bits ({@code <U}) or in bytes ({@code S}). */
final class NpyTexts {

    private final String where;
    private final NpyType type;

    NpyTexts(String where, NpyType type) {
        this.where = where;
        this.type = type;
    }

    String read(ByteBuffer bytes) {
        return type.isUnicode() ? unicode(bytes) : utf8(bytes);
    }

    private String unicode(ByteBuffer bytes) {
        bytes.order(type.order());
        int[] characters = new int[bytes.remaining() / Integer.BYTES];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            int character = bytes.getInt();
            if (!Character.isValidCodePoint(character)
                    || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw damaged("0x" + Integer.toHexString(character) + ", which is no character");
            }
            characters[i] = character;
            length = character == 0 ? length : i + 1;
        }
        return new String(characters, 0, length);
    }

    private String utf8(ByteBuffer bytes) {
        int length = bytes.remaining();
        while (length > 0 && bytes.get(length - 1) == 0) {
            length--;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.limit(length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(
                    where + " holds bytes that are no text in UTF-8; save texts: np.save(file, np.char.decode(array,"
                            + " \"latin-1\")), or numbers: np.save(file, array.view(np.uint8))",
                    e);
        }
    }

    private DataException damaged(String what) {
        return new DataException(where + " holds a text with " + what + "; copy or save it again");
    }

    /** Returns texts in C order that came with the first axis running fastest. */
    String[] inOrder(String[] texts, int[] shape) {
        if (shape.length < 2) {
            return texts;
        }
        String[] inOrder = new String[texts.length];
        int[] position = new int[shape.length];
        for (String text : texts) {
            int place = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                place = place * shape[axis] + position[axis];
            }
            inOrder[place] = text;
            for (int axis = 0; axis < shape.length && ++position[axis] == shape[axis]; axis++) {
                position[axis] = 0;
            }
        }
        return inOrder;
    }
}
