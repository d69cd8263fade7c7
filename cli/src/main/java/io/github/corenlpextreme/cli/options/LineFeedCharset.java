package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encodings in which the byte 0x0A always and only is a line feed, so that a file can be cut at
 * line endings without decoding it. The charset itself is asked, not a list: every character is
 * encoded once, which takes a few hundredths of a second at start-up.
 */
public final class LineFeedCharset {

    private static final byte LINE_FEED = 0x0A;

    private LineFeedCharset() {}

    /**
     * The charset of this name.
     *
     * @throws UsageException if it is unknown or its lines cannot be told apart by bytes
     */
    public static Charset parse(String name) {
        Charset charset = named(name);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return charset; // the default needs no proof at every start
        }
        Optional<String> objection = objectionTo(charset);
        if (objection.isPresent()) {
            throw new UsageException("--encoding " + name + ": " + objection.get()
                    + ", so the file cannot be cut at line endings; convert it first: iconv -f " + name
                    + " -t UTF-8 INPUT > INPUT.utf8");
        }
        return charset;
    }

    /** Why lines cannot be told apart by bytes in this charset; empty if they can. */
    public static Optional<String> objectionTo(Charset charset) {
        if (!charset.canEncode()) {
            return Optional.of("Java cannot tell which bytes are a line feed in it");
        }
        if (!Arrays.equals("\n".getBytes(charset), new byte[] {LINE_FEED})) {
            return Optional.of("a line feed is not the single byte 0x0A in it");
        }
        return objectionToAnyCharacter(new CharacterBytes(charset));
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException("--encoding " + name + ": this Java knows no such encoding; UTF-8, ISO-8859-1 and"
                    + " windows-1252 are common ones");
        }
    }

    private static Optional<String> objectionToAnyCharacter(CharacterBytes characters) {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            int length = codePoint == LINE_FEED ? 0 : characters.encode(codePoint, 1);
            if (characters.contains(LINE_FEED)) {
                return Optional.of("the byte 0x0A is also part of other characters in it");
            }
            // A charset with shift states writes a character twice in fewer bytes than two times once.
            if (length > 1 && characters.encode(codePoint, 2) != 2 * length) {
                return Optional.of("its characters depend on what was written before them");
            }
        }
        return Optional.empty();
    }
}
