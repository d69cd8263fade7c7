package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.PartNames;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Text that is compressed, split, or both. Where frames and parts end depends on nothing but the text and
 * its chunks, so that the files are the same however often their writer died. Used by one thread.
 */
public final class PackedText implements OutputText {

    /** Bytes of text after which a chunk's end is a frame's end: large enough to compress well, soon enough to save. */
    private static final long FRAME = 4 << 20;

    private final OutputNames names;
    private final OutputLayout packing;
    private final Sha256Sum sum;
    private PartFile file;
    private int part;
    private long partStart;
    private long length;
    private long unforced; // since the last chunk with whose end a frame ended

    private PackedText(OutputNames names, AppendedFile file, Sha256Sum sum, FileProgress progress) {
        this.names = names;
        this.packing = names.packing();
        this.file = new PartFile(file, packing.compression());
        this.sum = sum;
        this.part = progress.part().number();
        this.partStart = progress.part().start();
        this.length = progress.output().length();
    }

    public static PackedText open(OutputNames names, FileProgress progress) throws IOException {
        PartProgress part = progress.part();
        AppendedFile file = AppendedFile.open(names.incompletePart(part.number()), part.file(), names.rights());
        try {
            return new PackedText(names, file, sumAgain(names, progress), progress);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Of the text of the parts before, and of the current one's as far as it is durable. */
    private static Sha256Sum sumAgain(OutputNames names, FileProgress progress) throws IOException {
        Sha256Sum sum = new Sha256Sum();
        List<Path> files = IntStream.rangeClosed(0, progress.part().number())
                .mapToObj(names::incompletePart)
                .toList();
        try (InputStream text = new UnpackedText(files, names.packing().compression())) {
            byte[] buffer = new byte[64 << 10];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                sum.add(ByteBuffer.wrap(buffer, 0, read));
            }
        } catch (NoSuchFileException e) {
            throw new OutputException(e.getFile() + " was removed from outside; start over with --force", e);
        }
        if (!sum.hex().equals(progress.output().sha256())) {
            throw new OutputException("the text in " + files.get(0) + " and the files after it is not what was written:"
                    + " it was changed from outside; start over with --force");
        }
        return sum;
    }

    @Override
    public void append(List<byte[]> document) throws IOException {
        long size = document.stream().mapToLong(bytes -> bytes.length).sum();
        if (packing.splitSize().isPresent()
                && length > partStart
                && length - partStart + size > packing.splitSize().getAsLong()) {
            beginPart();
        }
        for (byte[] bytes : document) {
            sum.add(bytes);
            file.append(bytes);
        }
        length += size;
        unforced += size;
    }

    private void beginPart() throws IOException {
        if (part + 1 == PartNames.MOST_PARTS) {
            throw new OutputException("the output would have more than " + PartNames.MOST_PARTS
                    + " parts; start over with --force and a larger --split-size");
        }
        file.finish();
        file.close();
        part++;
        partStart = length;
        AppendedFile next = AppendedFile.open(names.incompletePart(part), FilePosition.NOTHING, names.rights());
        file = new PartFile(next, packing.compression());
    }

    /**
     * What counts is the text since the last such end, not the frame's: a part may end in the middle of every
     * chunk and begin a frame anew each time, and the text must become durable nevertheless. And only a chunk's
     * end, not a span's: a frame that begins with the chunk's own lines would be open when the step is done.
     */
    @Override
    public void endChunk() throws IOException {
        if (unforced >= FRAME) {
            file.endFrame();
            unforced = 0;
        }
    }

    @Override
    public void finish() throws IOException {
        file.finish();
        unforced = 0;
    }

    @Override
    public boolean resumable() {
        return packing.compression().isEmpty() || unforced == 0;
    }

    @Override
    public TextExtent reached() throws IOException {
        return new TextExtent(new FilePosition(length, sum.hex()), new PartProgress(part, partStart, file.reached()));
    }

    @Override
    public void force() throws IOException {
        file.force();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
