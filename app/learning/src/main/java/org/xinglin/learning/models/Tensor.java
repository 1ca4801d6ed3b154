package org.xinglin.learning.models;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A flat float32 INDArray and a direct way to its memory: an ND4J operation costs ten microseconds to start, which is more than all
 * the arithmetic of a small model's step, and allocates. Not thread-safe.
 */
public final class Tensor {
    private final INDArray array;
    private final FloatPointer pointer;
    private final MemorySegment memory;
    private final int size;

    private Tensor(INDArray array, FloatPointer pointer, MemorySegment memory) {
        this.array = array;
        this.pointer = pointer;
        this.memory = memory;
        this.size = Math.toIntExact(memory.byteSize() / Float.BYTES);
    }

    /** All zeros. @throws ArithmeticException above 2^29 - 1 values */
    public static Tensor zeros(long size) {
        Math.toIntExact(size * Float.BYTES);
        INDArray array = Nd4j.create(DataType.FLOAT, Math.max(1, size));
        FloatPointer pointer = (FloatPointer) array.data().pointer();
        MemorySegment memory = MemorySegment.ofBuffer(pointer.asByteBuffer()).asSlice(0, size * Float.BYTES);
        return new Tensor(array, pointer, memory);
    }

    public static Tensor of(float[] values) {
        Tensor tensor = zeros(values.length);
        tensor.load(values, 0);
        return tensor;
    }

    /** A view: what is written to it is written here. */
    public Tensor slice(int from, int length) {
        INDArray view = array.get(NDArrayIndex.interval(from, (long) from + Math.max(1, length)));
        long start = (long) from * Float.BYTES;
        return new Tensor(view, pointer.getPointer(from), memory.asSlice(start, (long) length * Float.BYTES));
    }

    /** Views of {@code length} values each, one behind the other. */
    Tensor[] slices(int length) {
        Tensor[] slices = new Tensor[size / length];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = slice(i * length, length);
        }
        return slices;
    }

    public int size() {
        return size;
    }

    /** The same memory as ND4J has it. */
    public INDArray array() {
        return array;
    }

    FloatPointer pointer() {
        return pointer;
    }

    public float get(int index) {
        return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    public void set(int index, float value) {
        memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }

    public void add(int index, float value) {
        set(index, get(index) + value);
    }

    /** Takes {@link #size} values from {@code from} on. */
    public void load(float[] values, int from) {
        MemorySegment.copy(values, from, memory, ValueLayout.JAVA_FLOAT, 0, size);
    }

    /** Takes {@code length} values of another tensor to this place. */
    public void copy(Tensor source, int from, int to, int length) {
        MemorySegment.copy(
                source.memory, (long) from * Float.BYTES, memory, (long) to * Float.BYTES, (long) length * Float.BYTES);
    }

    public void clear() {
        memory.fill((byte) 0);
    }

    public void scale(int from, int length, float factor) {
        for (int i = from; i < from + length; i++) {
            set(i, get(i) * factor);
        }
    }

    void addToEach(int from, int length, float value) {
        for (int i = from; i < from + length; i++) {
            set(i, get(i) + value);
        }
    }

    /** Adds {@code length} values of another tensor to those here. */
    void addFrom(Tensor source, int from, int to, int length) {
        for (int i = 0; i < length; i++) {
            set(to + i, get(to + i) + source.get(from + i));
        }
    }

    double squares(int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            double value = get(i);
            sum += value * value;
        }
        return sum;
    }

    /** Adds {@code factor} times the values of another tensor of this size. */
    public void addScaled(Tensor other, float factor) {
        for (int i = 0; i < size; i++) {
            set(i, get(i) + factor * other.get(i));
        }
    }

    /** A copy. */
    public float[] toArray() {
        float[] values = new float[size];
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 0, values, 0, size);
        return values;
    }
}
