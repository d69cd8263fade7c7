package io.github.corenlpextreme.writer.verify;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** What can happen to the bytes of a file. */
enum FileDamage {
    FLIPPED_BIT {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            return damaged;
        }
    },
    ZEROED_BLOCK {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, from, between(from + 1, whole.length, random), (byte) 0);
            return damaged;
        }
    },
    CUT_END {
        @Override
        byte[] of(byte[] whole, Random random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    CUT_BEGINNING {
        @Override
        byte[] of(byte[] whole, Random random) {
            return Arrays.copyOfRange(whole, between(1, whole.length, random), whole.length);
        }
    },
    MISSING_MIDDLE {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            return joined(whole, 0, from, between(from + 1, whole.length, random), whole.length);
        }
    },
    DOUBLED_BLOCK {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            return joined(whole, 0, between(from + 1, whole.length, random), from, whole.length);
        }
    },
    SWAPPED_BLOCKS {
        @Override
        byte[] of(byte[] whole, Random random) {
            int size = 1 + random.nextInt(whole.length / 2);
            int one = random.nextInt(whole.length - 2 * size + 1);
            int other = between(one + size, whole.length - size, random);
            byte[] damaged = whole.clone();
            System.arraycopy(whole, one, damaged, other, size);
            System.arraycopy(whole, other, damaged, one, size);
            return damaged;
        }
    },
    APPENDED_BYTES {
        @Override
        byte[] of(byte[] whole, Random random) {
            return joined(whole, 0, whole.length, random.nextInt(whole.length), whole.length);
        }
    },
    INSERTED_BYTE {
        @Override
        byte[] of(byte[] whole, Random random) {
            int at = random.nextInt(whole.length);
            return joined(whole, 0, at + 1, at, whole.length);
        }
    },
    EMPTIED {
        @Override
        byte[] of(byte[] whole, Random random) {
            return new byte[0];
        }
    };

    /** The file's bytes with one such damage somewhere; sometimes it makes no difference. */
    abstract byte[] of(byte[] whole, Random random);

    /** A number from the first to the last, both included. */
    private static int between(int first, int last, Random random) {
        return first + random.nextInt(last - first + 1);
    }

    private static byte[] joined(byte[] whole, int from, int to, int againFrom, int end) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(whole, from, to - from);
        damaged.write(whole, againFrom, end - againFrom);
        return damaged.toByteArray();
    }
}
