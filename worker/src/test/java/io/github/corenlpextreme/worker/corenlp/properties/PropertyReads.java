package io.github.corenlpextreme.worker.corenlp.properties;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The properties that a class file reads: every call of a method that takes a key, with the text constant that stands
 * before it as the key. Follows straight code only, as such calls are.
 */
final class PropertyReads {

    /** @param key as a whole, or the part of it that is a constant */
    record PropertyRead(String in, String key, String method) {}

    private static final int LDC = 0x12;
    private static final int LDC_W = 0x13;
    private static final int FIRST_STORE = 0x36;
    private static final int LAST_STORE = 0x4e;
    private static final int INVOKE_VIRTUAL = 0xb6;
    private static final int INVOKE_STATIC = 0xb8;
    private static final int PUT_STATIC = 0xb3;
    private static final int PUT_FIELD = 0xb5;
    private static final int TABLE_SWITCH = 0xaa;
    private static final int LOOKUP_SWITCH = 0xab;
    private static final int WIDE = 0xc4;

    private final String name;
    private final Object[] constants;
    private final List<PropertyRead> found = new ArrayList<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private boolean textWasLast;
    private int awaiting = -1;

    private PropertyReads(String name, Object[] constants) {
        this.name = name;
        this.constants = constants;
    }

    static List<PropertyRead> of(String name, byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        PropertyReads reads = new PropertyReads(name, constants(in));
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        reads.members(in, false);
        reads.members(in, true);
        return reads.found;
    }

    /** Texts as they are, references as the numbers of what they refer to. */
    private static Object[] constants(DataInputStream in) throws IOException {
        Object[] constants = new Object[in.readUnsignedShort()];
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants[i] = in.readUTF();
                case 3, 4 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16 -> constants[i] = new int[] {in.readUnsignedShort()};
                case 9, 10, 11, 12, 18 -> constants[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
        return constants;
    }

    private String text(int index, int... path) {
        Object constant = constants[index];
        for (int step : path) {
            constant = constants[((int[]) constant)[step]];
        }
        return constant instanceof String text ? text : "";
    }

    private void members(DataInputStream in, boolean methods) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipNBytes(6);
            attributes(in, methods);
        }
    }

    private void attributes(DataInputStream in, boolean methods) throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = text(in.readUnsignedShort());
            ByteBuffer content = ByteBuffer.wrap(in.readNBytes(in.readInt()));
            if (methods && attribute.equals("Code")) {
                code(content.slice(8, content.getInt(4)));
            }
        }
    }

    private void code(ByteBuffer code) {
        texts.clear();
        int at = 0;
        while (at < code.limit()) {
            int op = code.get(at) & 0xff;
            boolean textIsLast = (op == LDC || op == LDC_W) && push(code, at, op);
            if (op >= INVOKE_VIRTUAL && op <= INVOKE_STATIC) {
                invoke(code.getShort(at + 1) & 0xffff);
            } else if (op >= FIRST_STORE && op <= LAST_STORE || op == PUT_STATIC || op == PUT_FIELD) {
                texts.clear();
                awaiting = -1;
            }
            textWasLast = textIsLast;
            at += length(code, at, op);
        }
    }

    /** Whether the constant is a text. */
    private boolean push(ByteBuffer code, int at, int op) {
        int index = op == LDC ? code.get(at + 1) & 0xff : code.getShort(at + 1) & 0xffff;
        boolean isText = constants[index] instanceof int[] reference && reference.length == 1;
        if (isText) {
            texts.push(text(index, 0));
        }
        return isText;
    }

    private void invoke(int index) {
        String owner = text(index, 0, 0);
        String method = text(index, 1, 0);
        String types = text(index, 1, 1);
        if (awaiting >= 0 && (owner.equals("java/lang/Boolean") || owner.equals("java/lang/Integer"))) {
            PropertyRead untyped = found.get(awaiting);
            found.set(
                    awaiting, new PropertyRead(name, untyped.key(), owner.endsWith("Boolean") ? "getBool" : "getInt"));
        }
        awaiting = -1;
        boolean reads = owner.equals("edu/stanford/nlp/util/PropertiesUtils") && method.startsWith("get")
                || owner.equals("java/util/Properties") && (method.equals("getProperty"));
        if (!reads || texts.isEmpty()) {
            return;
        }
        if (types.contains("Ljava/lang/String;Ljava/lang/String;") && textWasLast && texts.size() > 1) {
            texts.pop(); // the default
        }
        awaiting = method.equals("getProperty") ? found.size() : -1;
        found.add(new PropertyRead(name, texts.pop(), method));
    }

    private static int length(ByteBuffer code, int at, int op) {
        int aligned = (at / 4 + 1) * 4;
        return switch (op) {
            case 0x10, LDC, 0x15, 0x16, 0x17, 0x18, 0x19, 0x36, 0x37, 0x38, 0x39, 0x3a, 0xa9, 0xbc -> 2;
            case 0x11, LDC_W, 0x14, 0x84, 0xbb, 0xbd, 0xc0, 0xc1, 0xc6, 0xc7 -> 3;
            case 0xc5 -> 4;
            case 0xb9, 0xba, 0xc8, 0xc9 -> 5;
            case WIDE -> (code.get(at + 1) & 0xff) == 0x84 ? 6 : 4;
            case TABLE_SWITCH -> aligned - at + 12 + 4 * (code.getInt(aligned + 8) - code.getInt(aligned + 4) + 1);
            case LOOKUP_SWITCH -> aligned - at + 8 + 8 * code.getInt(aligned + 4);
            default -> op >= 0x99 && op <= 0xa8 || op >= 0xb2 && op <= 0xb8 ? 3 : 1;
        };
    }
}
