package io.github.corenlpextreme.engine.stock;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** What CoreNLP's objects do not show. The bridges in its own packages, which know nothing of this, look themselves. */
public final class PrivateFields {

    private PrivateFields() {}

    /**
     * The value of a field that the class itself declares.
     *
     * @param object null for a field of the class
     */
    public static @Nullable Object value(Class<?> owner, @Nullable Object object, String name)
            throws ReflectiveOperationException {
        return field(owner, name).get(object);
    }

    /** Changes such a field of an object that no thread uses yet. */
    public static void change(Class<?> owner, Object object, String name, Object value)
            throws ReflectiveOperationException {
        field(owner, name).set(object, value);
    }

    private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
