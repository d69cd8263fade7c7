package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.logging.Redwood;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the columns behind the pattern of the lines of a mapping file, and remembers what it has read, as most lines
 * have the same. For one thread. The errors and warnings are CoreNLP's.
 */
final class OutcomeReader {

    private static final Redwood.RedwoodChannels LOG = Redwood.channels(TokensRegexNERAnnotator.class);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int LEAST_COLUMNS = 2;
    private static final int TYPE = 1;
    private static final int OVERWRITE = 2;
    private static final int PRIORITY = 3;
    private static final int GROUP = 4;

    private final String annotator;
    private final String file;
    private final int fileNumber;
    private final Map<String, EntryOutcome> known = new HashMap<>();

    OutcomeReader(String annotator, String file, int fileNumber) {
        this.annotator = annotator;
        this.file = file;
        this.fileNumber = fileNumber;
    }

    /**
     * What a line says.
     *
     * @param number of the line, from 1
     */
    EntryOutcome read(String line, long number) {
        int tab = line.indexOf('\t');
        String columns = tab < 0 ? "" : line.substring(tab);
        EntryOutcome outcome = known.get(columns);
        if (outcome != null) {
            return outcome;
        }
        String[] split = line.split("\t");
        checkCount(split.length, line, number);
        boolean plain = !hasManyTypes(split, line) & !hasNumberForTypes(split);
        outcome = new EntryOutcome(
                List.of(type(split)),
                overwritable(split),
                split.length > PRIORITY ? priority(split[PRIORITY], line, number) : 0,
                0,
                split.length > GROUP ? group(split[GROUP], line, number) : 0,
                fileNumber);
        if (plain) { // else the next line of the kind is warned of as well
            known.put(columns, outcome);
        }
        return outcome;
    }

    private void checkCount(int count, String line, long number) {
        int most = MappingSettings.COLUMNS.size();
        if (count >= LEAST_COLUMNS && count <= most) {
            return;
        }
        boolean few = count < LEAST_COLUMNS;
        throw new IllegalArgumentException("TokensRegexNERAnnotator " + annotator + " ERROR: Line " + number
                + " of provided mapping file has too " + (few ? "few" : "many") + " tab-separated columns (" + count
                + " expecting " + (few ? ">= " + LEAST_COLUMNS : "<= " + most) + "). "
                + (count == 1 ? "Maybe the problem is that you are using spaces not tabs? " : "") + "Line: " + line);
    }

    private static String type(String[] split) {
        String type = split[TYPE].trim();
        int comma = type.indexOf(',');
        return (comma > 0 ? type.substring(0, comma).trim() : type).intern();
    }

    private boolean hasManyTypes(String[] split, String line) {
        boolean many = split[TYPE].trim().indexOf(',') > 0;
        if (many) {
            LOG.warn(annotator + ": Entry has multiple types for ner: " + line + ".  Taking type to be " + type(split));
        }
        return many;
    }

    private static boolean hasNumberForTypes(String[] split) {
        boolean number = split.length > OVERWRITE
                && NUMBER.matcher(split[OVERWRITE].trim()).matches();
        if (number) {
            LOG.warn("Number in types column for "
                    + Arrays.toString(split[0].trim().split("\\s+")) + " is probably priority: " + split[OVERWRITE]);
        }
        return number;
    }

    private static Set<String> overwritable(String[] split) {
        if (split.length <= OVERWRITE) {
            return Set.of();
        }
        return new HashSet<>(Arrays.asList(COMMA.split(split[OVERWRITE].trim())));
    }

    private double priority(String column, String line, long number) {
        try {
            return Double.parseDouble(column.trim());
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(invalid("priority", line, number), notOne);
        }
    }

    private int group(String column, String line, long number) {
        try {
            return Integer.parseInt(column.trim());
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(invalid("group", line, number), notOne);
        }
    }

    private String invalid(String column, String line, long number) {
        return "TokensRegexNERAnnotator " + annotator + " ERROR: Invalid " + column + " in line " + number
                + " in regexner file " + file + ": \"" + line + "\"!";
    }
}
