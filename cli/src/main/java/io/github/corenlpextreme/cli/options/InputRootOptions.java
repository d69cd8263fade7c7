package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where this machine finds the inputs. */
public final class InputRootOptions {

    @Option(
            names = "--input-root",
            paramLabel = "PATH",
            description = "the folder that the job's file names are relative to; it may be mounted at a"
                    + " different place on each"
                    + " machine (default: the folder that all inputs share)")
    private @Nullable Path inputRoot;

    public Optional<Path> inputRoot() {
        return Optional.ofNullable(inputRoot);
    }

    /** Absolute, links resolved. @throws UsageException if there is no such folder */
    public Path requiredInputRoot() {
        Path given = inputRoot().orElseThrow(() -> new UsageException("no input folder given: add --input-root PATH"));
        try {
            Path real = given.toRealPath();
            if (Files.readAttributes(real, BasicFileAttributes.class).isDirectory()) {
                return real;
            }
            throw new UsageException("--input-root " + given + " is not a folder");
        } catch (NoSuchFileException e) {
            throw new UsageException("--input-root " + given + ": no such folder");
        } catch (IOException e) {
            throw new UsageException("--input-root " + given + " cannot be read: " + e.getMessage());
        }
    }
}
