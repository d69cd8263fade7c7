package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values that are said on one line. */
final class PlainValue {

    private static final List<Class<?>> ONE_LINE = List.of(
            CharSequence.class,
            Boolean.class,
            Character.class,
            Number.class,
            Enum.class,
            Class.class,
            Pattern.class,
            Date.class,
            Calendar.class,
            GrammaticalRelation.class);

    /** Asked of every value of every token. */
    private static final ClassValue<Boolean> PLAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isHidden() // a lambda: its name differs from process to process
                    || type.getName().startsWith("org.joda.time.")
                    || ONE_LINE.stream().anyMatch(kind -> kind.isAssignableFrom(type));
        }
    };

    private PlainValue() {}

    static boolean isPlain(Object value) {
        return value == null || PLAIN.get(value.getClass());
    }

    /** On one line; every bit of a number counts, but for those of NaN. */
    static String text(Object value) {
        if (value == null) {
            return "null";
        }
        if (value.getClass().isHidden()) {
            return "a function";
        }
        if (value instanceof GrammaticalRelation relation) {
            return "relation " + relation.getLanguage() + "|" + relation.getShortName() + "|" + relation.getLongName()
                    + "|" + relation.getSpecific();
        }
        return value.getClass().getSimpleName() + " " + escaped(value.toString());
    }

    /** Printable ASCII, as between the quotes of a Java string. */
    static String escaped(String text) {
        if (text.chars().allMatch(PlainValue::standsForItself)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(escaped((char) c)));
        return escaped.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            default -> standsForItself(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c);
        };
    }

    private static boolean standsForItself(int c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }
}
