package io.github.corenlpextreme.simulation;

import java.util.Arrays;

/** A file whose end may be lost, or come out wrong, if the power goes before it was forced. */
final class FakeFile {

    private byte[] bytes = new byte[0];
    private int durable;
    private int summed; // bytes that the sum is of
    private int sum = 1;

    int length() {
        return bytes.length;
    }

    int durable() {
        return durable;
    }

    byte[] bytes() {
        return bytes;
    }

    void append(byte[] more) {
        bytes = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, bytes, bytes.length - more.length, more.length);
    }

    void force() {
        durable = bytes.length;
    }

    void truncate(int length) {
        bytes = Arrays.copyOf(bytes, length);
        forgetSum();
        durable = Math.min(durable, length);
    }

    /** Of what was not forced, some is there, and some of that may be zeros. */
    void crash(Chance chance) {
        int left = chance.between(durable, bytes.length);
        boolean zeros = chance.oneIn(4);
        bytes = Arrays.copyOf(bytes, left);
        if (zeros) {
            Arrays.fill(bytes, durable, left, (byte) 0);
        }
        forgetSum();
    }

    /** Tells whether the first bytes are still the same. */
    String sum(int length) {
        if (length < summed) {
            forgetSum();
        }
        for (; summed < length; summed++) {
            sum = 31 * sum + bytes[summed];
        }
        return Integer.toHexString(sum);
    }

    private void forgetSum() {
        summed = 0;
        sum = 1;
    }
}
