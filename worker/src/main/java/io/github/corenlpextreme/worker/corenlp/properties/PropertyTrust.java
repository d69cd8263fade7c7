package io.github.corenlpextreme.worker.corenlp.properties;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What this process lets the properties of a job do that was planned elsewhere, besides changing an annotation.
 *
 * @param wholeJob whatever they do
 * @param names of properties that may compile patterns, name what is read and what is run; a {@code *} stands for any
 *     characters
 */
public record PropertyTrust(boolean wholeJob, List<String> names) {

    /** For a job that comes from anywhere. */
    public static final PropertyTrust NONE = new PropertyTrust(false, List.of());

    private static final Pattern LEGAL = Pattern.compile("[\\w.*-]+");
    private static final PropertyTable TABLE = PropertyTable.load();

    /** @throws IllegalArgumentException if a name is none, or needs no trust */
    public PropertyTrust {
        names = List.copyOf(names);
        names.forEach(PropertyTrust::refuseUseless);
    }

    private static void refuseUseless(String name) {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException("allow-property " + name + ": give the name of a property, such as"
                    + " ner.additional.regexner.mapping; * stands for any characters");
        }
        if (TABLE.find(name)
                .filter(rule -> rule.type().risk() == PropertyRisk.VALUE)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "allow-property " + name + ": every worker takes this property; leave it out");
        }
    }

    boolean allows(String key) {
        return wholeJob || names.stream().anyMatch(name -> matches(name, key));
    }

    private static boolean matches(String name, String key) {
        return key.matches(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    }
}
