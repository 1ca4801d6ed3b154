package org.xinglin.vault;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Finds a token by its label. Java's own PKCS#11 provider takes slot numbers only, and those change when readers are plugged;
 * so the library is asked directly (PKCS#11 v2.40: C_Initialize, C_GetSlotList, C_GetTokenInfo).
 */
@SuppressWarnings("restricted") // the launcher allows native access
final class TokenSlots {
    private static final long OK = 0;
    private static final long ALREADY_INITIALISED = 0x191;
    private static final byte PRESENT = 1;
    private static final long OS_LOCKING = 2;
    private static final int LABEL = 32;
    /** CK_TOKEN_INFO has 208 bytes at most. */
    private static final int TOKEN_INFO = 256;
    /** CK_C_INITIALIZE_ARGS: four functions, the flags, a pointer. */
    private static final int INITIALISE_ARGUMENTS = 48;

    private static final int FLAGS_AT = 32;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout ULONG =
            Objects.requireNonNull(LINKER.canonicalLayouts().get("long"));
    private static final boolean WIDE = ULONG.byteSize() == Long.BYTES;

    private final SymbolLookup library;

    private TokenSlots(SymbolLookup library) {
        this.library = library;
    }

    /** Any C function of ours, with its numbers widened. */
    @FunctionalInterface
    public interface One {
        long call(MemorySegment only);
    }

    /** C_GetSlotList. */
    @FunctionalInterface
    public interface SlotList {
        long call(byte present, MemorySegment list, MemorySegment count);
    }

    /** C_GetTokenInfo. */
    @FunctionalInterface
    public interface TokenInfo {
        long call(long slot, MemorySegment info);
    }

    /** @return the slot of the token with this label; empty when there is none @throws IllegalArgumentException for no library */
    static OptionalLong find(Path path, String label) {
        try (Arena arena = Arena.ofConfined()) {
            TokenSlots slots = new TokenSlots(SymbolLookup.libraryLookup(path, Arena.global()));
            slots.initialise(arena);
            for (long slot : slots.present(arena)) {
                if (slots.label(arena, slot).equals(label)) {
                    return OptionalLong.of(slot);
                }
            }
            return OptionalLong.empty();
        }
    }

    private void initialise(Arena arena) {
        MemorySegment arguments = arena.allocate(INITIALISE_ARGUMENTS, Long.BYTES);
        write(arguments, FLAGS_AT, OS_LOCKING);
        long answer = function("C_Initialize", One.class, ValueLayout.ADDRESS).call(arguments);
        if (answer != OK && answer != ALREADY_INITIALISED) {
            throw new IllegalArgumentException("the library does not start: 0x" + Long.toHexString(answer));
        }
    }

    private List<Long> present(Arena arena) {
        SlotList list = function(
                "C_GetSlotList", SlotList.class, ValueLayout.JAVA_BYTE, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        MemorySegment count = arena.allocate(Long.BYTES, Long.BYTES);
        check(list.call(PRESENT, MemorySegment.NULL, count));
        long size = ULONG.byteSize();
        MemorySegment slots = arena.allocate(Math.max(1, read(count, 0)) * size, Long.BYTES);
        check(list.call(PRESENT, slots, count));
        List<Long> found = new ArrayList<>();
        for (long i = 0; i < read(count, 0); i++) {
            found.add(read(slots, i * size));
        }
        return found;
    }

    /** Padded with spaces. */
    private String label(Arena arena, long slot) {
        TokenInfo info = function("C_GetTokenInfo", TokenInfo.class, ULONG, ValueLayout.ADDRESS);
        MemorySegment token = arena.allocate(TOKEN_INFO, Long.BYTES);
        check(info.call(slot, token));
        byte[] label = token.asSlice(0, LABEL).toArray(ValueLayout.JAVA_BYTE);
        return new String(label, StandardCharsets.UTF_8).stripTrailing();
    }

    private <T> T function(String name, Class<T> shape, MemoryLayout... arguments) {
        MemorySegment symbol = library.find(name)
                .orElseThrow(() -> new IllegalArgumentException("the library has no function " + name));
        MethodHandle handle = LINKER.downcallHandle(symbol, FunctionDescriptor.of(ULONG, arguments));
        return MethodHandleProxies.asInterfaceInstance(shape, handle);
    }

    private static void check(long answer) {
        if (answer != OK) {
            throw new IllegalArgumentException("the library answers 0x" + Long.toHexString(answer));
        }
    }

    private static long read(MemorySegment at, long offset) {
        return WIDE ? at.get(ValueLayout.JAVA_LONG, offset) : at.get(ValueLayout.JAVA_INT, offset) & 0xFFFFFFFFL;
    }

    private static void write(MemorySegment at, long offset, long value) {
        if (WIDE) {
            at.set(ValueLayout.JAVA_LONG, offset, value);
        } else {
            at.set(ValueLayout.JAVA_INT, offset, (int) value);
        }
    }
}
