package org.apostil.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches the heap of this process: what was held after collections at most, and what was used at most, both above what was held when it began. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;

    private final long idle;
    private final AtomicLong held = new AtomicLong();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    private final List<NotificationEmitter> emitters = new ArrayList<>();
    private final NotificationListener listener = (notification, handback) -> collected(notification.getUserData());

    HeapWatch() {
        System.gc();
        idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            NotificationEmitter emitter = (NotificationEmitter) collector;
            emitter.addNotificationListener(listener, null, null);
            emitters.add(emitter);
        }
    }

    private void collected(Object data) {
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from((CompositeData) data).getGcInfo().getMemoryUsageAfterGc();
        long used = pools.stream().filter(pool -> after.containsKey(pool.getName())).mapToLong(pool -> after.get(pool.getName()).getUsed()).sum();
        held.accumulateAndGet(used, Math::max);
    }

    double heldAboveIdle() {
        return Math.max(0, held.get() - idle) / MEGABYTE;
    }

    double usedAboveIdle() {
        return (pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - idle) / MEGABYTE;
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException wasNeverThere) {
                throw new IllegalStateException(wasNeverThere);
            }
        }
    }
}
