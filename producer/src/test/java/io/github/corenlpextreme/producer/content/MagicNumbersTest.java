package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "GZIP, 1f8b0800",
        "COMPRESS, 1f9d90",
        "ZSTD, 28b52ffd04",
        "ZSTD, 5e2a4d1804000000",
        "XZ, fd377a585a000004",
        "LZMA, 5d00008000ffffffff",
        "BZIP2, 425a6839314159265359",
        "BZIP2, 425a6831177245385090",
        "LZ4, 04224d1864",
        "LZIP, 4c5a495001",
        "LZOP, 894c5a4f000d0a1a0a",
        "SNAPPY, ff060000734e61507059",
        "ZIP, 504b03041400",
        "ZIP, 504b0506000000",
        "SEVEN_ZIP, 377abcaf271c0004",
        "RAR, 526172211a0700",
        "RAR, 526172211a070100",
        "OLD_OFFICE, d0cf11e0a1b11ae1",
        "UTF_16, fffe6100",
        "UTF_16, feff0061",
        "UTF_32, fffe000061000000",
        "UTF_32, 0000feff00000061",
        "AVRO, 4f626a0104",
        "HDF5, 894844460d0a1a0a",
        "NUMPY, 934e554d505901",
        "JAVA_OBJECTS, aced000573",
        "IMAGE, 89504e470d0a1a0a",
        "IMAGE, ffd8ffe0",
        "PROGRAM, 7f454c4602",
        "PROGRAM, cafebabe0000003d"
    })
    void aFileIsKnownByItsFirstBytes(ContentKind kind, String bytes) {
        assertThat(MagicNumbers.of(sample(HexFormat.of().parseHex(bytes)))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, '%PDF-1.7\n%âãÏÓ\n'",
        "PDF, '%PDF-1.4\r'",
        "POSTSCRIPT, '%!PS-Adobe-3.0\n'",
        "RTF, '{\\rtf1\\ansi'",
        "AR, '!<arch>\ndebian'",
        "SQLITE, 'SQLite format 3\0'",
        "PARQUET, 'PAR1....PAR1'",
        "ORC, 'ORC...ORC.'",
        "ARROW, 'ARROW1\0\0'",
        "IMAGE, 'GIF89a\1\0\1\0'",
        "SOUND_OR_VIDEO, 'ID3\3\0'",
        "PROGRAM, 'MZ\2\0\1'"
    })
    void lettersCountWithAFurtherSign(ContentKind kind, String text) {
        assertThat(MagicNumbers.of(sample(text.getBytes(ISO_8859_1)))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PK is short for Phil Katz.\n",
                "BM and MZ are initials.\n",
                "BZh91 is a name.\n",
                "%PDF-1.4 is how such files begin.\n",
                "%PDF- is how such files begin.\n",
                "%!PS-Adobe is how such files begin.\n",
                "GIF89a is a format of images.\n",
                "PAR1 is a magic number.\n",
                "ORC stands for Optimized Row Columnar.\n",
                "SQLite format 3 is the third.\n",
                "ID3 tags are metadata.\n",
                "RIFF is a container.\n",
                "SEQ. Obj. Rar! 7z LZIP\n",
                "{\\rtfm} they said.\n",
                "]\tIn brackets.\n",
                "\uFEFFA mark of UTF-8.\n",
                "ÿþ in UTF-8\n"
            })
    void textMayBeginWithTheSameLetters(String text) {
        assertThat(MagicNumbers.of(sample(text.getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void realFilesOfJavasOwnMaking() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("A line.\n".getBytes(UTF_8));
        }

        assertThat(MagicNumbers.of(sample(gzip.toByteArray()))).contains(ContentKind.GZIP);
        assertThat(MagicNumbers.of(sample(zip("a.txt")))).contains(ContentKind.ZIP);
        assertThat(MagicNumbers.of(sample(zip("META-INF/MANIFEST.MF")))).contains(ContentKind.JAVA_ARCHIVE);
        assertThat(MagicNumbers.of(sample(zip("[Content_Types].xml", "word/document.xml"))))
                .contains(ContentKind.WORD);
        assertThat(MagicNumbers.of(sample(zip("[Content_Types].xml", "xl/workbook.xml"))))
                .contains(ContentKind.SPREADSHEET);
    }

    @Test
    void anEntryMayBeNamedAtTheEndOnly() throws IOException {
        byte[] zip = zip("a", "b", "word/document.xml");
        ContentSample edges = new ContentSample(
                zip.length,
                List.of(
                        new SampleBlock(0, Arrays.copyOf(zip, 40)),
                        new SampleBlock(zip.length - 120, Arrays.copyOfRange(zip, zip.length - 120, zip.length))));

        assertThat(MagicNumbers.of(edges)).contains(ContentKind.WORD);
    }

    @Test
    void anArchiveOfTapesSaysSoFartherBehind() {
        byte[] tar = new byte[512];
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        byte[] text = ("x".repeat(257) + "ustar is a word.\n").getBytes(UTF_8);

        assertThat(MagicNumbers.of(sample(tar))).contains(ContentKind.TAR);
        assertThat(MagicNumbers.of(sample(text))).isEmpty();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("text".getBytes(UTF_8));
            }
        }
        return zip.toByteArray();
    }

    static ContentSample sample(byte[] bytes) {
        return new ContentSample(bytes.length, bytes.length == 0 ? List.of() : List.of(new SampleBlock(0, bytes)));
    }
}
