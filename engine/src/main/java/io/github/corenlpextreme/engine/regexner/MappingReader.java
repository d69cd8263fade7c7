package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.io.RuntimeIOException;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.logging.Redwood;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads mapping files as CoreNLP's annotator does, into entries that are small; the default ones have 586,731 lines. A
 * line is left out if one before it has the same pattern and at least its priority. For one thread.
 */
final class MappingReader {

    private static final Redwood.RedwoodChannels LOG = Redwood.channels(TokensRegexNERAnnotator.class);

    /** How CoreNLP's annotator is set up.
     *
     * @param ignoresCase by mapping file
     * @param cautious types of entities that should say what they overwrite
     */
    record Setup(String annotator, List<Boolean> ignoresCase, Set<String> cautious, boolean verbose) {}

    private final Setup setup;
    private final List<MappingEntry> entries = new ArrayList<>();
    private final Map<String, MappingEntry> seen = new HashMap<>();
    private int expressions;

    private MappingReader(Setup setup) {
        this.setup = setup;
    }

    /**
     * Reads files in their order.
     *
     * @param files or URLs, or names of resources
     */
    static List<MappingEntry> read(List<String> files, Setup setup) {
        MappingReader reader = new MappingReader(setup);
        for (int i = 0; i < files.size(); i++) {
            reader.read(files.get(i), i);
        }
        if (files.size() != 1) {
            LOG.info(setup.annotator() + ": Read " + reader.entries.size() + " unique entries from " + files.size()
                    + " files");
        }
        return reader.entries;
    }

    private void read(String file, int number) {
        int before = entries.size();
        expressions = 0;
        try (BufferedReader reader = IOUtils.readerFromString(file)) {
            long lines = readLines(reader, new OutcomeReader(setup.annotator(), file, number));
            LOG.info(setup.annotator() + ": Read " + (entries.size() - before) + " unique entries out of " + lines
                    + " from " + file + ", " + expressions + " TokensRegex patterns.");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new RuntimeIOException("Couldn't read TokensRegexNER from " + file, unreadable);
        }
    }

    /** Lines of any length, as CoreNLP takes them: a mapping is trusted as a model is. */
    private long readLines(BufferedReader reader, OutcomeReader outcomes) {
        long lines = 0;
        for (String line : (Iterable<String>) reader.lines()::iterator) {
            lines++;
            if (lines > 1 || !List.of(line.split("\t")).equals(MappingSettings.COLUMNS)) {
                EntryOutcome outcome = outcomes.read(line, lines);
                int tab = line.indexOf('\t');
                add(line.substring(0, tab).trim(), outcome);
            }
        }
        return lines;
    }

    private void add(String pattern, EntryOutcome outcome) {
        boolean expression = pattern.startsWith("( ") && pattern.endsWith(" )");
        String text = expression ? pattern.substring(1, pattern.length() - 1).trim() : pieces(pattern);
        MappingEntry entry = new MappingEntry(entries.size(), text, expression, outcome);
        String key = key(entry);
        MappingEntry old = seen.get(key);
        if (old != null && !replaces(entry, old, pattern)) {
            return;
        }
        if (outcome.overwritable().isEmpty()
                && setup.cautious().contains(outcome.types().get(0))) {
            LOG.warn(setup.annotator() + ": Entry doesn't have overwriteable types " + described(entry)
                    + ", but entry type is in noDefaultOverwriteLabels");
        }
        entries.add(entry);
        seen.put(key, entry);
        if (expression) {
            expressions++;
        }
    }

    private boolean replaces(MappingEntry entry, MappingEntry old, String pattern) {
        if (entry.outcome.priority() > old.outcome.priority()) {
            LOG.warn(setup.annotator() + ": Replacing duplicate entry (higher priority): old=" + described(old)
                    + ", new=" + described(entry));
            return true;
        }
        if (setup.verbose() && !entry.outcome.types().equals(old.outcome.types())) {
            LOG.warn(setup.annotator() + ": Ignoring duplicate entry: " + pattern + ", old type = "
                    + old.outcome.types() + ", new type = " + entry.outcome.types());
        }
        return false;
    }

    /** As CoreNLP prints an entry. */
    private static String described(MappingEntry entry) {
        EntryOutcome outcome = entry.outcome;
        return "Entry{" + entry.text + ' ' + String.join(" ", outcome.types()) + ' ' + outcome.overwritable() + " prio:"
                + outcome.priority() + '}';
    }

    /** Pieces are separated by white space, here by one space. */
    private static String pieces(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (isSpace(character) && (character != ' ' || pattern.charAt(at + 1) == ' ')) {
                return String.join(" ", pattern.split("\\s+"));
            }
        }
        return pattern;
    }

    /** What the regular expression \s matches. */
    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    /**
     * Equal for two entries if CoreNLP takes them for the same: by their list of pieces, where an expression of
     * TokensRegex counts as one piece, whatever spaces it has.
     */
    private String key(MappingEntry entry) {
        boolean spaced = entry.tokensRegex && entry.text.chars().anyMatch(at -> isSpace((char) at));
        String text = setup.ignoresCase().get(entry.outcome.file()) ? lower(entry) : entry.text;
        return spaced ? '\t' + text : text;
    }

    /** Piece by piece, since a letter's lower case may depend on those around it. */
    private static String lower(MappingEntry entry) {
        return entry.ascii || entry.tokensRegex
                ? SentenceTokens.lower(entry.text)
                : Stream.of(entry.text.split(" ", -1))
                        .map(SentenceTokens::lower)
                        .collect(Collectors.joining(" "));
    }
}
