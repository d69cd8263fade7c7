package io.github.corenlpextreme.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLogSizeTest {

    private static final long START = Long.MAX_VALUE - 1; // a nano clock may overflow

    @TempDir
    private Path folder;

    @Test
    void segmentsCountAlsoThoseThatAreGoingAndNotTheSparseIndexes() throws IOException {
        segment("book.results-0/00.log", 100);
        segment("book.results-1/00.log.deleted", 20);
        segment("book.results-1/00.index", 5000);

        assertThat(new BrokerLogSize(folder).bytes(START)).isEqualTo(120);
    }

    @Test
    void isCountedEveryTwoSeconds() throws IOException {
        BrokerLogSize size = new BrokerLogSize(folder);
        size.bytes(START);
        segment("book.results-0/00.log", 100);

        assertThat(size.bytes(START + TimeUnit.SECONDS.toNanos(2) - 1)).isZero();
        assertThat(size.bytes(START + TimeUnit.SECONDS.toNanos(2))).isEqualTo(100);
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        assertThat(new BrokerLogSize(folder.resolve("none")).bytes(START)).isZero();
    }

    private void segment(String name, int size) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[size]);
    }
}
