package yanbao.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that each part of the heap held since the peak was last forgotten, added up. */
final class HeapPeak {
  private static final long MEGABYTE = 1024 * 1024;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  void forget() {
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** In megabytes, rounded up. */
  long megabytes() {
    long bytes = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return Math.ceilDiv(bytes, MEGABYTE);
  }
}
