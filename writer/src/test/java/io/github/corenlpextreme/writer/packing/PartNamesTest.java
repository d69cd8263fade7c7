package io.github.corenlpextreme.writer.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNamesTest {

    @ParameterizedTest
    @CsvSource({
        "book.jsonl,     ,     false, book.jsonl",
        "book.jsonl,     ZSTD, false, book.jsonl.zst",
        "book.jsonl,     GZIP, false, book.jsonl.gz",
        "book.jsonl,     ,     true,  book-00012.jsonl",
        "book.jsonl,     ZSTD, true,  book-00012.jsonl.zst",
        "book.txt.jsonl, ,     true,  book.txt-00012.jsonl",
        "book,           GZIP, true,  book-00012.gz",
        ".book,          ,     true,  .book-00012",
    })
    void aPartIsNamedAfterTheWhole(String whole, FrameCompression compression, boolean split, String part) {
        Path folder = Path.of("out");

        PartNames names = new PartNames(folder.resolve(whole), Optional.ofNullable(compression), split);

        assertThat(names.of(12)).isEqualTo(folder.resolve(part));
    }
}
