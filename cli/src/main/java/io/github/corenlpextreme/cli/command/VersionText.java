package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.job.AnnotationVersions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: everything that an output may depend on. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return AnnotationVersions.ofThisBuild().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toArray(String[]::new);
    }
}
