package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.trust.FileTrust;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyRisk;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of defaults that the user has not named, and may not know of: it lies where the command happens to run, in a
 * folder for all, or in an archive that was unpacked.
 */
final class LocalFile {

    /** As the option itself splits what stands in one value. */
    private static final Pattern LINES = Pattern.compile("\\R");

    private LocalFile() {}

    /** @throws UsageException if another user could have written it */
    static void requireOwn(Path file) {
        try {
            FileTrust.ofSettings(file).ifPresent(why -> {
                throw new UsageException(file.getFileName() + " in this folder is not used, because another user could"
                        + " have written it: " + why + "; name it with --config to use it nevertheless, remove it, or"
                        + " run the command in another folder");
            });
        } catch (IOException e) {
            throw new UsageException(file + " cannot be examined: " + e.getMessage());
        }
    }

    /** @throws UsageException if a file that was not named sets what could do harm */
    static void requireHarmless(Path file, Map<String, String> values) {
        values.forEach((option, value) -> harm(option, value).ifPresent(harm -> {
            throw new UsageException(file.getFileName() + " in this folder sets " + option + ", which " + harm
                    + ": name the file with --config if that is what you want, or give --" + option
                    + " on the command line");
        }));
    }

    private static Optional<String> harm(String option, String value) {
        OptionEffect effect = OptionEffect.of(option).orElse(OptionEffect.RUNS_CODE);
        boolean harmless = effect.harm().isEmpty()
                || (effect == OptionEffect.SETS_PROPERTIES
                        && LINES.splitAsStream(value).allMatch(LocalFile::isValue));
        return harmless ? Optional.empty() : Optional.of(effect.harm());
    }

    /** A key that CoreNLP does not know is refused later, with what was probably meant. */
    private static boolean isValue(String property) {
        return PropertyTable.load()
                .find(property.replaceFirst("=.*", "").strip())
                .map(rule -> rule.type().risk() == PropertyRisk.VALUE)
                .orElse(true);
    }
}
