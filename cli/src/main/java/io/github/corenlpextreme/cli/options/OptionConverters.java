package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the words of the command line to values; what picocli's own converters say less kindly. */
public final class OptionConverters {

    private OptionConverters() {}

    /** A number of bytes. */
    static final class SizeConverter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String value) {
            try {
                return ByteSize.parse(value);
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }
    }

    /** A share of lines. */
    static final class MalformedLimitConverter implements ITypeConverter<MalformedLimit> {
        @Override
        public MalformedLimit convert(String value) {
            try {
                return MalformedLimit.parse(value);
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }
    }

    /** A length of time. */
    public static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return DurationText.parse(value);
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }
    }

    /** A format of outputs, by its name. */
    static final class OutputFormatConverter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            return constant(Arrays.asList(OutputFormat.values()), value);
        }
    }

    /** Which dependency graphs are written, by name. */
    static final class GraphsConverter implements ITypeConverter<GraphSelection> {
        @Override
        public GraphSelection convert(String value) {
            return constant(Arrays.asList(GraphSelection.values()), value);
        }
    }

    /** Whose code annotates, by name. */
    static final class EngineConverter implements ITypeConverter<EngineKind> {
        @Override
        public EngineKind convert(String value) {
            return constant(Arrays.asList(EngineKind.values()), value);
        }
    }

    private static <E extends Enum<E>> E constant(List<E> constants, String value) {
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of " + names(constants)));
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
