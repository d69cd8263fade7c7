package io.github.corenlpextreme.cli.parts;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: everything that an output may depend on. */
public final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return AnnotationVersions.ofThisBuild().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toArray(String[]::new);
    }
}
