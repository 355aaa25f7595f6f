package org.modelunit.junit;

import java.lang.reflect.Type;

/** Types as they are written in source code, without packages. */
final class TypeText {

    private TypeText() {}

    static String of(Type type) {
        return type.getTypeName()
                .replaceAll("(?:\\p{javaJavaIdentifierPart}+\\.|[^\\s.<,]+\\$)+(?=\\p{javaJavaIdentifierStart})", "");
    }
}
