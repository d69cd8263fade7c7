package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The value of an option that is not on the command line: from the environment, else from the named
 * or local file, else from the user's file, else (answered with null) the option's own default.
 *
 * <p>One provider reads all three, because picocli asks its provider before it looks at a default
 * such as {@code ${env:NAME}}: with the stock provider a file would win over the environment.
 */
public final class ConfigDefaults implements IDefaultValueProvider {

    public static final String CONFIG = OptionNames.CONFIG;
    private static final String FILE_NAME = "corenlp-extreme.properties";

    /** In the order in which they are asked. */
    private final List<DefaultsSource> sources;

    /** The names that the local file sets, which the user has not named. */
    private final Set<String> unnamed;

    private ConfigDefaults(List<DefaultsSource> sources, Set<String> unnamed) {
        this.sources = List.copyOf(sources);
        this.unnamed = new TreeSet<>(unnamed);
    }

    /**
     * Reads and checks all sources.
     *
     * @param root the whole command; what any of its subcommands knows may be in a source
     * @param args the command line, for {@code --config FILE}
     * @throws UsageException if a file cannot be read, a source has a name that no option has, or a file that was not
     *     named could be another user's or do harm
     */
    public static ConfigDefaults load(CommandSpec root, List<String> args, ProcessEnvironment surroundings) {
        Set<String> known = OptionNames.configurable(root);
        List<DefaultsSource> sources = new ArrayList<>();
        sources.add(EnvironmentNames.source(surroundings.environment(), known));
        Optional<Path> named = namedFile(args, surroundings);
        named.ifPresent(file -> sources.add(fileSource(file, known)));
        Optional<DefaultsSource> local = named.isPresent() ? Optional.empty() : localSource(surroundings, known);
        local.ifPresent(sources::add);
        Path users = surroundings.home().resolve(".config/corenlp-extreme").resolve(FILE_NAME);
        if (Files.exists(users)) {
            LocalFile.requireOwn(users);
            sources.add(fileSource(users, known));
        }
        return new ConfigDefaults(
                sources, local.map(source -> source.values().keySet()).orElse(Set.of()));
    }

    /** What of the local file a command takes, as a sentence; empty if nothing. */
    Optional<String> unnamedUse(CommandSpec command) {
        String taken = command.options().stream()
                .map(OptionNames::key)
                .filter(unnamed::contains)
                .sorted()
                .collect(Collectors.joining(", "));
        return taken.isEmpty() ? Optional.empty() : Optional.of(FILE_NAME + " in this folder sets " + taken);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return arg instanceof OptionSpec option ? value(option).orElse(null) : null;
    }

    /** Where the value of an option that is not on the command line comes from, in words for the user. */
    Optional<String> originOf(OptionSpec option) {
        String name = OptionNames.key(option);
        return sources.stream()
                .filter(source -> source.values().containsKey(name))
                .findFirst()
                .map(source -> source.describe(name));
    }

    private Optional<String> value(OptionSpec option) {
        String name = OptionNames.key(option);
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(source.values().get(name)).stream())
                .findFirst();
    }

    private static Optional<Path> namedFile(List<String> args, ProcessEnvironment surroundings) {
        return onCommandLine(args)
                .or(() -> Optional.ofNullable(surroundings.environment().get(EnvironmentNames.CONFIG)))
                .map(name -> surroundings.folder().resolve(name));
    }

    private static Optional<DefaultsSource> localSource(ProcessEnvironment surroundings, Set<String> known) {
        Path local = surroundings.folder().resolve(FILE_NAME);
        if (!Files.exists(local)) {
            return Optional.empty();
        }
        LocalFile.requireOwn(local);
        DefaultsSource source = fileSource(local, known);
        LocalFile.requireHarmless(local, source.values());
        return Optional.of(source);
    }

    private static Optional<String> onCommandLine(List<String> args) {
        for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
            if (args.get(i).startsWith(CONFIG + "=")) {
                return Optional.of(args.get(i).substring(CONFIG.length() + 1));
            }
            if (args.get(i).equals(CONFIG) && i + 1 < args.size()) {
                return Optional.of(args.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static DefaultsSource fileSource(Path file, Set<String> known) {
        Map<String, String> values = PropertiesFile.read(CONFIG, file);
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new UsageException(file + ": there is no option '" + key + "'" + OptionNames.hint(key, known));
            }
        }
        return new DefaultsSource(values, key -> key + " in " + file);
    }
}
