package org.apostil.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Watches the heap of this process, in megabytes above what was held when it began. */
final class HeapWatch {

    private static final double MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    private final long idle = held();
    private long most;

    HeapWatch() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Collects, and remembers what is still held. */
    void sample() {
        most = Math.max(most, held());
    }

    /** What was held at most when it was sampled. */
    double heldAboveIdle() {
        return (most - idle) / MEGABYTE;
    }

    /** What was used at most, garbage included. */
    double usedAboveIdle() {
        return (pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - idle) / MEGABYTE;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
