package yanbao.job;

import java.util.Optional;
import yanbao.model.SourceColumn;
import yanbao.validate.rule.ReferenceRule;
import yanbao.validate.rule.Rule;

/** Proves that what the columns of a source refer to in other sources is there. */
final class SourceReferences {
  private SourceReferences() {}

  static void check(SourceDefinition source, Fields job, Catalog catalog, Values values) {
    for (Rule rule : source.rules()) {
      if (rule.bare() instanceof ReferenceRule reference) {
        job.optional("sources")
            .flatMap(node -> node.find(source.name(), "columns", reference.column(), "in"))
            .ifPresent(node -> check(reference, node, catalog, values));
      }
    }
  }

  private static void check(ReferenceRule rule, Node node, Catalog catalog, Values values) {
    Optional<SourceDefinition> other = catalog.source(rule.source());
    if (other.isEmpty()) {
      values.unknown(
          node.position(),
          "unknown source " + rule.source() + Allowed.hint(rule.source(), catalog.sourceNames()));
    } else if (other.get().column(rule.otherColumn()).isEmpty()) {
      values.unknown(
          node.position(),
          "unknown column "
              + rule.otherColumn()
              + " in source "
              + rule.source()
              + Allowed.hint(
                  rule.otherColumn(),
                  other.get().columns().stream().map(SourceColumn::name).toList()));
    }
  }
}
