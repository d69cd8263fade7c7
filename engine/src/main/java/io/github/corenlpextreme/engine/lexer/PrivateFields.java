package io.github.corenlpextreme.engine.lexer;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** What CoreNLP's objects do not show. */
final class PrivateFields {

    private PrivateFields() {}

    /** The value of a field that the class itself declares. */
    static @Nullable Object value(Class<?> owner, Object object, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
