package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.protocol.NearestName;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The names under which options can be set outside the command line: the long name without dashes. */
final class OptionNames {

    static final String CONFIG = "--config";

    private OptionNames() {}

    /** Of the command and all its subcommands; help, version, --config and hidden options are not for files. */
    static Set<String> configurable(CommandSpec command) {
        Set<String> names = new TreeSet<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.usageHelp() && !option.versionHelp() && !isConfig(option)) {
                names.add(key(option));
            }
        }
        for (CommandLine subcommand : command.subcommands().values()) {
            names.addAll(configurable(subcommand.getCommandSpec()));
        }
        return names;
    }

    static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    /** The end of a refusal: what was probably meant. */
    static String hint(String name, Collection<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("; see --help for all options");
    }

    private static boolean isConfig(OptionSpec option) {
        return option.longestName().equals(CONFIG);
    }
}
