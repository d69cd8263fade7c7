package io.github.corenlpextreme.writer.files;

import java.io.IOException;
import java.util.List;

/** Text in one file, as it is. */
public record PlainText(AppendedFile file) implements OutputText {

    @Override
    public void append(List<byte[]> document) throws IOException {
        for (byte[] bytes : document) {
            file.append(bytes);
        }
    }

    @Override
    public void endChunk() {
        // nothing is open that could end
    }

    @Override
    public void finish() {
        // nothing is open that could end
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public TextExtent reached() throws IOException {
        FilePosition written = file.reached();
        return new TextExtent(written, PartProgress.whole(written));
    }

    @Override
    public void force() throws IOException {
        FilePosition unused = file.force();
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
