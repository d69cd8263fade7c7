package io.github.corenlpextreme.cli.config.options;

import io.github.corenlpextreme.cli.config.DurationText;
import io.github.corenlpextreme.cli.config.Size;
import io.github.corenlpextreme.protocol.Graphs;
import io.github.corenlpextreme.protocol.OutputFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the words of the command line to values; what picocli's own converters say less kindly. */
final class Converters {

    private Converters() {}

    static final class ToSize implements ITypeConverter<Size> {
        @Override
        public Size convert(String value) {
            try {
                return Size.parse(value);
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }
    }

    static final class ToDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return DurationText.parse(value);
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }
    }

    static final class ToOutputFormat implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            return constant(Arrays.asList(OutputFormat.values()), value);
        }
    }

    static final class ToGraphs implements ITypeConverter<Graphs> {
        @Override
        public Graphs convert(String value) {
            return constant(Arrays.asList(Graphs.values()), value);
        }
    }

    private static <E extends Enum<E>> E constant(List<E> constants, String value) {
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + names(constants)));
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static TypeConversionException refusal(String message, Throwable cause) {
        TypeConversionException refusal = new TypeConversionException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
