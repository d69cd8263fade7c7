package io.github.corenlpextreme.producer.content;

import static io.github.corenlpextreme.producer.content.TextRemedy.advice;
import static io.github.corenlpextreme.producer.content.TextRemedy.convert;
import static io.github.corenlpextreme.producer.content.TextRemedy.decompress;
import static io.github.corenlpextreme.producer.content.TextRemedy.extract;

/** What a file can be instead of text. */
public enum ContentKind {
    GZIP("is compressed with gzip", decompress("gunzip", " -k", ".gz")),
    COMPRESS("is compressed with compress", decompress("gunzip", " -k", ".Z")),
    ZSTD("is compressed with zstd", decompress("unzstd", "", ".zst")),
    XZ("is compressed with xz", decompress("unxz", " -k", ".xz")),
    LZMA("is compressed with lzma", decompress("unlzma", " -k", ".lzma")),
    BZIP2("is compressed with bzip2", decompress("bunzip2", " -k", ".bz2")),
    LZ4("is compressed with lz4", decompress("lz4 -d", "", ".lz4")),
    LZIP("is compressed with lzip", decompress("lzip -d", " -k", ".lz")),
    LZOP("is compressed with lzop", decompress("lzop -d", "", ".lzo")),
    SNAPPY("is compressed with snappy", decompress("snzip -d", " -k", ".sz")),
    ZIP("is a zip archive", extract("unzip {}")),
    TAR("is a tar archive", extract("tar -xf {}")),
    SEVEN_ZIP("is a 7z archive", extract("7z x {}")),
    RAR("is a rar archive", extract("unrar x {}")),
    CABINET("is a cabinet archive", extract("cabextract {}")),
    AR("is an ar archive or a Debian package", extract("ar x {}")),
    WORD("is a Word document", convert("libreoffice --headless --convert-to txt:Text {}")),
    OPEN_DOCUMENT("is an OpenDocument file", convert("libreoffice --headless --convert-to txt:Text {}")),
    OLD_OFFICE("is a file of an older Microsoft Office", convert("libreoffice --headless --convert-to txt:Text {}")),
    RTF("is an RTF document", convert("libreoffice --headless --convert-to txt:Text {}")),
    SPREADSHEET("is an Excel workbook", advice("export the column with the text first")),
    PRESENTATION("is a PowerPoint presentation", convert("libreoffice --headless --convert-to pdf {}")),
    EPUB("is an EPUB book", convert("pandoc -t plain --wrap=none -o {}.txt {}")),
    JAVA_ARCHIVE("is a Java archive", advice("name a text file")),
    PDF("is a PDF document", convert("pdftotext {} {}.txt")),
    POSTSCRIPT("is a PostScript document", convert("ps2ascii {} {}.txt")),
    DJVU("is a DjVu document", convert("djvutxt {} {}.txt")),
    MOBI("is a Mobipocket or Kindle book", convert("ebook-convert {} {}.txt")),
    UTF_32("is UTF-32 text", convert("iconv -f UTF-32 -t UTF-8 {} > {}.utf8")),
    UTF_32_LE("is UTF-32 text (little-endian, without a mark)", convert("iconv -f UTF-32LE -t UTF-8 {} > {}.utf8")),
    UTF_32_BE("is UTF-32 text (big-endian, without a mark)", convert("iconv -f UTF-32BE -t UTF-8 {} > {}.utf8")),
    UTF_16("is UTF-16 text", convert("iconv -f UTF-16 -t UTF-8 {} > {}.utf8")),
    UTF_16_LE("is UTF-16 text (little-endian, without a mark)", convert("iconv -f UTF-16LE -t UTF-8 {} > {}.utf8")),
    UTF_16_BE("is UTF-16 text (big-endian, without a mark)", convert("iconv -f UTF-16BE -t UTF-8 {} > {}.utf8")),
    SQLITE("is an SQLite database", advice("export the column with the text first (sqlite3)")),
    PARQUET("is a Parquet file", advice("export the column with the text first, for example with DuckDB")),
    AVRO("is an Avro file", advice("export the field with the text first (avro-tools tojson)")),
    ORC("is an ORC file", advice("export the column with the text first (orc-tools data)")),
    ARROW("is an Arrow or Feather file", advice("export the column with the text first")),
    HDF5("is an HDF5 file", advice("export the text first (h5dump)")),
    NUMPY("is a NumPy array", advice("export the text first")),
    SEQUENCE_FILE("is a Hadoop sequence file", advice("export the text first (hadoop fs -text)")),
    JAVA_OBJECTS("is a file of serialized Java objects, such as a CoreNLP model", advice("name a text file")),
    IMAGE("is an image", new TextRemedy("recognize its text first", "tesseract {} {}", "", "")),
    SOUND_OR_VIDEO("is audio or video", advice("name a text file")),
    PROGRAM("is a compiled program or library", advice("name a text file")),
    BINARY("is not text", advice("name a text file"));

    private final String description;
    private final TextRemedy remedy;

    ContentKind(String description, TextRemedy remedy) {
        this.description = description;
        this.remedy = remedy;
    }

    /** A predicate: "is compressed with gzip". */
    public String description() {
        return description;
    }

    TextRemedy remedy() {
        return remedy;
    }
}
