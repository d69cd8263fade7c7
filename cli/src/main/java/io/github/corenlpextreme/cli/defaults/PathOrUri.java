package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.UsageException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What the user names: a path, or the URI of a place that a file system provider knows. Only what begins
 * with a scheme and two slashes is a URI; colons, percent signs and spaces in a path mean themselves.
 */
public final class PathOrUri implements ITypeConverter<Path> {

    private static final Pattern WITH_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*", Pattern.DOTALL);

    private static final Set<String> OF_JAVA_ITSELF = Set.of("jar", "jrt");

    @Override
    public Path convert(String value) {
        try {
            PrintableText.require(Path.of(value));
            return WITH_SCHEME.matcher(value).matches() ? Path.of(URI.create(value)) : Path.of(value);
        } catch (UsageException e) {
            throw refusal(e.getMessage(), e);
        } catch (FileSystemNotFoundException e) {
            throw refusal(
                    "'" + value + "' is a URI of a kind that is not supported; write a path, or a URI of " + known(),
                    e);
        } catch (InvalidPathException e) {
            throw refusal("'" + value + "' is not a path: " + e.getReason() + hint(), e);
        } catch (IllegalArgumentException e) {
            throw refusal(
                    "'" + value + "' is not a valid URI (write a space in it as %20, a percent sign as %25): "
                            + e.getMessage(),
                    e);
        }
    }

    /** With the C locale of old, Java has names in ASCII only. */
    private static String hint() {
        return System.getProperty("sun.jnu.encoding", "UTF-8").equals("UTF-8") ? "" : "; run with LC_ALL=C.UTF-8";
    }

    private static String known() {
        return FileSystemProvider.installedProviders().stream()
                .map(FileSystemProvider::getScheme)
                .filter(scheme -> !OF_JAVA_ITSELF.contains(scheme))
                .map(scheme -> scheme + "://")
                .collect(Collectors.joining(" or "));
    }

    private static TypeConversionException refusal(String message, Exception cause) {
        TypeConversionException refusal = new TypeConversionException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
