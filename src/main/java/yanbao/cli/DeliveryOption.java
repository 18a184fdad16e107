package yanbao.cli;

import picocli.CommandLine.Option;
import yanbao.batch.Delivering;

/** The option that leaves deliveries to a later run. */
final class DeliveryOption {
  @Option(
      names = "--no-delivery",
      description = "Publish only; the same command without this option delivers.")
  private boolean later;

  Delivering delivering() {
    return later ? Delivering.LATER : Delivering.NOW;
  }
}
