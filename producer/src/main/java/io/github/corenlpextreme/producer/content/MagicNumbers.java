package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Files that say by their first bytes what they are, as their format's description or the {@code file} command's
 * database has it. What text could begin with too needs a further sign.
 */
final class MagicNumbers {

    private static final Predicate<ContentSample> ENOUGH = sample -> true;

    private static final List<MagicRule> RULES = List.of(
            hex(ContentKind.GZIP, "1f8b08"),
            hex(ContentKind.COMPRESS, "1f9d"),
            hex(ContentKind.XZ, "fd377a585a00"),
            hex(ContentKind.ZSTD, "28b52ffd"),
            text(ContentKind.BZIP2, "BZh", MagicNumbers::isBzip2),
            hex(ContentKind.LZ4, "04224d18"),
            hex(ContentKind.LZ4, "02214c18"),
            new MagicRule(ContentKind.ZSTD, 1, bytes("2a4d18"), MagicNumbers::isSkippableFrame),
            hex(ContentKind.LZIP, "4c5a495001"),
            hex(ContentKind.LZOP, "894c5a4f000d0a1a0a"),
            hex(ContentKind.SNAPPY, "ff060000734e61507059"),
            new MagicRule(ContentKind.LZMA, 0, bytes("5d0000"), sample -> byteAt(sample, 4) == 0),
            hex(ContentKind.ZIP, "504b0304"),
            hex(ContentKind.ZIP, "504b0506"),
            hex(ContentKind.ZIP, "504b0708"),
            hex(ContentKind.SEVEN_ZIP, "377abcaf271c"),
            hex(ContentKind.RAR, "526172211a07"),
            hex(ContentKind.CABINET, "4d53434600000000"),
            text(ContentKind.AR, "!<arch>\n", ENOUGH),
            new MagicRule(ContentKind.TAR, 257, bytes("7573746172"), MagicNumbers::isTar),
            hex(ContentKind.OLD_OFFICE, "d0cf11e0a1b11ae1"),
            text(ContentKind.RTF, "{\\rtf", sample -> Character.isDigit(byteAt(sample, 5))),
            text(ContentKind.PDF, "%PDF-", MagicNumbers::isPdf),
            text(ContentKind.POSTSCRIPT, "%!PS-Adobe-", sample -> Character.isDigit(byteAt(sample, 11))),
            text(ContentKind.DJVU, "AT&TFORM", MagicNumbers::hasNul),
            new MagicRule(ContentKind.MOBI, 60, "BOOKMOBI".getBytes(ISO_8859_1), MagicNumbers::hasNul),
            hex(ContentKind.UTF_32, "fffe0000"),
            hex(ContentKind.UTF_32, "0000feff"),
            hex(ContentKind.UTF_16, "fffe"),
            hex(ContentKind.UTF_16, "feff"),
            hex(ContentKind.SQLITE, "53514c69746520666f726d6174203300"),
            text(ContentKind.PARQUET, "PAR1", sample -> sample.endsWith("PAR1".getBytes(ISO_8859_1), 0)),
            text(ContentKind.PARQUET, "PARE", sample -> sample.endsWith("PARE".getBytes(ISO_8859_1), 0)),
            hex(ContentKind.AVRO, "4f626a01"),
            text(ContentKind.ORC, "ORC", sample -> sample.endsWith("ORC".getBytes(ISO_8859_1), 1)),
            hex(ContentKind.ARROW, "4152524f57310000"),
            text(ContentKind.ARROW, "FEA1", sample -> sample.endsWith("FEA1".getBytes(ISO_8859_1), 0)),
            hex(ContentKind.HDF5, "894844460d0a1a0a"),
            hex(ContentKind.NUMPY, "934e554d5059"),
            text(ContentKind.SEQUENCE_FILE, "SEQ", sample -> byteAt(sample, 3) < ' '),
            hex(ContentKind.JAVA_OBJECTS, "aced0005"),
            hex(ContentKind.IMAGE, "89504e470d0a1a0a"),
            hex(ContentKind.IMAGE, "ffd8ff"),
            text(ContentKind.IMAGE, "GIF8", MagicNumbers::hasNul),
            hex(ContentKind.IMAGE, "49492a00"),
            hex(ContentKind.IMAGE, "4d4d002a"),
            text(ContentKind.IMAGE, "BM", sample -> sample.hasAt(6, new byte[4])),
            text(ContentKind.SOUND_OR_VIDEO, "RIFF", MagicNumbers::hasNul),
            text(ContentKind.SOUND_OR_VIDEO, "OggS\0", ENOUGH),
            text(ContentKind.SOUND_OR_VIDEO, "fLaC\0", ENOUGH),
            text(ContentKind.SOUND_OR_VIDEO, "ID3", sample -> byteAt(sample, 3) < ' '),
            new MagicRule(ContentKind.SOUND_OR_VIDEO, 4, "ftyp".getBytes(ISO_8859_1), MagicNumbers::hasNul),
            hex(ContentKind.SOUND_OR_VIDEO, "1a45dfa3"),
            hex(ContentKind.PROGRAM, "7f454c46"),
            hex(ContentKind.PROGRAM, "cafebabe"),
            hex(ContentKind.PROGRAM, "cffaedfe"),
            hex(ContentKind.PROGRAM, "feedfacf"),
            hex(ContentKind.PROGRAM, "0061736d"),
            text(ContentKind.PROGRAM, "MZ", MagicNumbers::hasNul));

    private static final int NEAR = 64;
    private static final int PDF_VERSION_END = 8;

    private record MagicRule(ContentKind kind, int offset, byte[] magic, Predicate<ContentSample> further) {
        boolean holds(ContentSample sample) {
            return sample.hasAt(offset, magic) && further.test(sample);
        }
    }

    private MagicNumbers() {}

    /** What the file says that it is, if it says so. */
    static Optional<ContentKind> of(ContentSample sample) {
        return RULES.stream()
                .filter(rule -> rule.holds(sample))
                .findFirst()
                .map(rule -> rule.kind() == ContentKind.ZIP ? ZipContents.of(sample) : rule.kind());
    }

    private static MagicRule hex(ContentKind kind, String digits) {
        return new MagicRule(kind, 0, bytes(digits), ENOUGH);
    }

    private static MagicRule text(ContentKind kind, String letters, Predicate<ContentSample> further) {
        return new MagicRule(kind, 0, letters.getBytes(ISO_8859_1), further);
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** After the block size comes the digits of pi, or in an empty file those of its root. */
    private static boolean isBzip2(ContentSample sample) {
        return Character.isDigit(byteAt(sample, 3))
                && (sample.hasAt(4, bytes("314159265359")) || sample.hasAt(4, bytes("177245385090")));
    }

    /** Also the frame that begins a file of pzstd, or one in the seekable format. */
    private static boolean isSkippableFrame(ContentSample sample) {
        return (byteAt(sample, 0) & 0xF0) == 0x50;
    }

    private static boolean isTar(ContentSample sample) {
        return sample.hasAt(262, bytes("00")) || sample.hasAt(262, bytes("202000"));
    }

    /** A version alone on its line: prose may begin with the letters too. */
    private static boolean isPdf(ContentSample sample) {
        int after = byteAt(sample, PDF_VERSION_END);
        return Character.isDigit(byteAt(sample, 5)) && (after == '\n' || after == '\r' || after < 0);
    }

    private static boolean hasNul(ContentSample sample) {
        byte[] head = sample.head();
        for (int i = 0; i < Math.min(NEAR, head.length); i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** From 0 to 255; -1 behind the end. */
    private static int byteAt(ContentSample sample, int index) {
        byte[] head = sample.head();
        return index < head.length ? head[index] & 0xFF : -1;
    }
}
