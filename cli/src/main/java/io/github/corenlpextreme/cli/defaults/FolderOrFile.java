package io.github.corenlpextreme.cli.defaults;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * A place to write to. A path is the same with a slash at its end and without, but the user means a folder by it, which
 * need not be there yet: its last name is then a dot.
 */
public final class FolderOrFile implements ITypeConverter<Path> {

    private final PathOrUri converter = new PathOrUri();

    @Override
    public Path convert(String value) {
        Path path = converter.convert(value);
        return value.endsWith("/") && path.getFileSystem().equals(FileSystems.getDefault()) ? path.resolve(".") : path;
    }
}
