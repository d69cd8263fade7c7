package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Which of the formats that are zip archives one is, by the names of its entries. */
final class ZipContents {

    private ZipContents() {}

    static ContentKind of(ContentSample sample) {
        // An entry's name is before its bytes, and again in the directory at the file's end.
        String names = new String(sample.head(), ISO_8859_1) + new String(sample.tail(), ISO_8859_1);
        if (names.contains("application/epub+zip")) {
            return ContentKind.EPUB;
        }
        if (names.contains("application/vnd.oasis.opendocument")) {
            return ContentKind.OPEN_DOCUMENT;
        }
        if (names.contains("word/document.xml")) {
            return ContentKind.WORD;
        }
        if (names.contains("xl/workbook.xml")) {
            return ContentKind.SPREADSHEET;
        }
        if (names.contains("ppt/presentation.xml")) {
            return ContentKind.PRESENTATION;
        }
        return names.contains("META-INF/MANIFEST.MF") ? ContentKind.JAVA_ARCHIVE : ContentKind.ZIP;
    }
}
