package io.github.corenlpextreme.producer.content;

import java.util.regex.Pattern;

/**
 * How to get at the text of a file that is something else.
 *
 * @param advice in words, to stand after a colon
 * @param command that does it, with {@code {}} for the file's name; empty if none is common
 * @param ending of names that the command accepts; empty for any
 * @param pipe the command for other names, likewise
 */
record TextRemedy(String advice, String command, String ending, String pipe) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_./+,@%:][A-Za-z0-9_./+,@%:-]*");

    static TextRemedy advice(String advice) {
        return new TextRemedy(advice, "", "", "");
    }

    static TextRemedy convert(String command) {
        return new TextRemedy("convert it to text first", command, "", "");
    }

    static TextRemedy extract(String command) {
        return new TextRemedy("unpack it first", command, "", "");
    }

    /** With a tool that goes by the ending of the name. */
    static TextRemedy decompress(String tool, String keepingInput, String ending) {
        return new TextRemedy("unpack it first", tool + keepingInput + " {}", ending, tool + " < {} > {}.txt");
    }

    /**
     * In one phrase.
     *
     * @param name of the file as the user gave it
     * @param local whether commands find it under that name
     */
    String phrase(String name, boolean local) {
        if (command.isEmpty() || !local) {
            return advice;
        }
        String chosen = name.endsWith(ending) ? command : pipe;
        return advice + " (" + chosen.replace("{}", quoted(name)) + ")";
    }

    /** A name as a shell takes it for one word. */
    private static String quoted(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
