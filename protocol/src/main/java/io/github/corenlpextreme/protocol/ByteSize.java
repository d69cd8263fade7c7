package io.github.corenlpextreme.protocol;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes as users write it: {@code 512}, {@code 250k}, {@code 256KiB}, {@code 4GiB}.
 * Units of one letter (and {@code kB}, {@code MB}, {@code GB}) are powers of 1000, those with an
 * {@code i} powers of 1024; case does not matter.
 *
 * @param bytes from 0
 */
public record ByteSize(long bytes) {

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,19}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)");
    private static final long DECIMAL = 1000;
    private static final long BINARY = 1024;

    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("b", 1L),
            Map.entry("k", DECIMAL),
            Map.entry("kb", DECIMAL),
            Map.entry("ki", BINARY),
            Map.entry("kib", BINARY),
            Map.entry("m", DECIMAL * DECIMAL),
            Map.entry("mb", DECIMAL * DECIMAL),
            Map.entry("mi", BINARY * BINARY),
            Map.entry("mib", BINARY * BINARY),
            Map.entry("g", DECIMAL * DECIMAL * DECIMAL),
            Map.entry("gb", DECIMAL * DECIMAL * DECIMAL),
            Map.entry("gi", BINARY * BINARY * BINARY),
            Map.entry("gib", BINARY * BINARY * BINARY));

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException(bytes + " bytes: a size cannot be negative");
        }
    }

    /** Reads a size; an {@link IllegalArgumentException} says what was expected. */
    public static ByteSize parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        Long unit = matcher.matches() ? UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("'" + text + "' is not a size; write a number and a unit, such as 65536,"
                    + " 256KiB, 4MiB, 1GiB (steps of 1024) or 250k, 4M, 1G (steps of 1000)");
        }
        return ofExactly(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)), text);
    }

    private static ByteSize ofExactly(BigDecimal bytes, String text) {
        try {
            return new ByteSize(bytes.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number of bytes below 8388608 TiB", e);
        }
    }

    /** The largest binary unit that divides the size exactly: {@code 256KiB}, {@code 1000}. */
    @Override
    public String toString() {
        String[] units = {"", "KiB", "MiB", "GiB"};
        long rest = bytes;
        int unit = 0;
        while (rest > 0 && rest % BINARY == 0 && unit < units.length - 1) {
            rest /= BINARY;
            unit++;
        }
        return rest + units[unit];
    }
}
