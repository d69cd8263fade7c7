package io.github.corenlpextreme.engine.tokensregex;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Characters without which a text has no match of a regular expression; an incomplete list. Immutable.
 *
 * <p>It reads what stands one behind the other, in groups too, and is not optional: digits, and ASCII characters that
 * have no case. Alternatives say nothing. An expression with anything else than the plainest syntax is not read.
 */
final class RequiredCharacters {

    private static final int UNREAD_FLAGS =
            Pattern.LITERAL | Pattern.COMMENTS | Pattern.CANON_EQ | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String PLAIN_ESCAPES = "bBsSwWD"; // that require no certain character
    private static final int ASCII = 128;

    private final boolean digit;
    private final BitSet characters;

    private RequiredCharacters(boolean digit, BitSet characters) {
        this.digit = digit;
        this.characters = characters;
    }

    static RequiredCharacters of(Pattern pattern) {
        boolean plain = (pattern.flags() & UNREAD_FLAGS) == 0;
        try {
            return plain ? new Reader(pattern.pattern()).read() : new RequiredCharacters(false, new BitSet());
        } catch (UnsupportedOperationException | IndexOutOfBoundsException unread) {
            return new RequiredCharacters(false, new BitSet());
        }
    }

    boolean isEmpty() {
        return !digit && characters.isEmpty();
    }

    /** Whether a text has them all, given its ASCII characters. */
    boolean areIn(BitSet ascii) {
        if (digit && !hasDigit(ascii)) {
            return false;
        }
        for (int at = characters.nextSetBit(0); at >= 0; at = characters.nextSetBit(at + 1)) {
            if (!ascii.get(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(BitSet ascii) {
        int first = ascii.nextSetBit('0');
        return first >= 0 && first <= '9';
    }

    /** The ASCII characters of a text. */
    static BitSet ascii(String text) {
        BitSet ascii = new BitSet(ASCII);
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ASCII) {
                ascii.set(text.charAt(at));
            }
        }
        return ascii;
    }

    private static final class Reader {

        private final String regex;
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        RequiredCharacters read() {
            RequiredCharacters all = sequence();
            if (at < regex.length()) {
                throw new UnsupportedOperationException("a group that has no beginning");
            }
            return all;
        }

        /** Up to the end of the group, or of all. */
        private RequiredCharacters sequence() {
            boolean digit = false;
            boolean alternatives = false;
            BitSet characters = new BitSet();
            while (at < regex.length() && regex.charAt(at) != ')') {
                if (regex.charAt(at) == '|') {
                    alternatives = true;
                    at++;
                    continue;
                }
                RequiredCharacters atom = atom();
                if (!isOptional()) {
                    digit |= atom.digit;
                    characters.or(atom.characters);
                }
            }
            return alternatives ? none() : new RequiredCharacters(digit, characters);
        }

        private RequiredCharacters atom() {
            char character = regex.charAt(at++);
            return switch (character) {
                case '(' -> group();
                case '[' -> charactersOfClass();
                case '\\' -> escape(regex.charAt(at++));
                case '.', '^', '$' -> none();
                case '?', '*', '+', '{' -> throw new UnsupportedOperationException("a quantifier of nothing");
                default -> one(character);
            };
        }

        private RequiredCharacters group() {
            if (regex.charAt(at) == '?') {
                if (regex.charAt(at + 1) != ':') {
                    throw new UnsupportedOperationException("a group of a special kind");
                }
                at += 2;
            }
            RequiredCharacters inner = sequence();
            if (regex.charAt(at++) != ')') {
                throw new UnsupportedOperationException("a group that does not end");
            }
            return inner;
        }

        private RequiredCharacters charactersOfClass() {
            int end = regex.indexOf(']', at + 1); // one that comes first is a member
            String members = regex.substring(at, end);
            if (members.indexOf('[') >= 0 || members.indexOf('&') >= 0 || members.endsWith("\\")) {
                throw new UnsupportedOperationException("a class of a special kind");
            }
            at = end + 1;
            if (members.equals("0-9")) {
                return new RequiredCharacters(true, new BitSet());
            }
            return members.length() == 1 ? one(members.charAt(0)) : none();
        }

        private static RequiredCharacters escape(char escaped) {
            if (escaped == 'd') {
                return new RequiredCharacters(true, new BitSet());
            }
            if (PLAIN_ESCAPES.indexOf(escaped) >= 0) {
                return none();
            }
            if (Character.isLetterOrDigit(escaped)) {
                throw new UnsupportedOperationException("an escape of a special kind");
            }
            return one(escaped);
        }

        /** Reads the quantifier, if there is one. */
        private boolean isOptional() {
            if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
                return false;
            }
            char quantifier = regex.charAt(at++);
            boolean optional = quantifier == '?' || quantifier == '*';
            if (quantifier == '{') {
                optional = regex.charAt(at) == '0' || regex.charAt(at) == ',';
                at = regex.indexOf('}', at) + 1;
            }
            if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
                at++; // reluctant or possessive
            }
            return optional;
        }

        private static RequiredCharacters one(char character) {
            BitSet characters = new BitSet();
            if (character < ASCII && !Character.isLetter(character)) {
                characters.set(character);
            }
            return new RequiredCharacters(false, characters);
        }

        private static RequiredCharacters none() {
            return new RequiredCharacters(false, new BitSet());
        }
    }
}
