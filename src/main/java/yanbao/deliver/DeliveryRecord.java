package yanbao.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.publish.Json;

/**
 * What has been delivered, on the disk as soon as it was. It lies beside a revision, which is never
 * changed, so that losing the work area repeats no mail.
 *
 * @param fingerprint of what was delivered; of other content nothing has been delivered
 */
record DeliveryRecord(String fingerprint, List<Delivered> deliveries) {
  DeliveryRecord {
    deliveries = List.copyOf(deliveries);
  }

  static DeliveryRecord read(Path file, String fingerprint) throws IOException {
    return Json.read(file, DeliveryRecord.class)
        .filter(record -> record.fingerprint().equals(fingerprint))
        .orElse(new DeliveryRecord(fingerprint, List.of()));
  }

  Optional<Delivered> find(String target) {
    return deliveries.stream().filter(one -> one.target().equals(target)).findFirst();
  }

  DeliveryRecord with(Delivered delivered) {
    List<Delivered> all = new ArrayList<>(deliveries);
    all.add(delivered);
    return new DeliveryRecord(fingerprint, all);
  }
}
