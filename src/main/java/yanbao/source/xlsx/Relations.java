package yanbao.source.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which parts a part refers to, by the number that it gives them. What lies outside is left out.
 */
final class Relations extends DefaultHandler {
  private final String folder;
  private final Map<String, Relation> byId = new LinkedHashMap<>();

  /**
   * One part referred to.
   *
   * @param kind the last word of its type: transitional and strict files agree in it
   */
  record Relation(String kind, String target) {}

  private Relations(String folder) {
    this.folder = folder;
  }

  /** The references of the part with this name; none where it has no list of them. */
  static Relations of(Archive archive, String part) throws IOException, SAXException {
    int slash = part.lastIndexOf('/') + 1;
    Relations relations = new Relations(part.substring(0, slash));
    String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Optional<XmlPart> found = archive.part(list);
    if (found.isPresent()) {
      found.get().parse(XmlPart.Kind.RELATIONS, relations);
    }
    return relations;
  }

  Optional<Relation> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The part referred to as the only one of this kind. */
  Optional<String> target(String kind) throws ZipException {
    String target = null;
    for (Relation relation : byId.values()) {
      if (relation.kind().equals(kind)) {
        if (target != null) {
          throw new ZipException("it has two parts of the kind " + kind);
        }
        target = relation.target();
      }
    }
    return Optional.ofNullable(target);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    String id = attributes.getValue("Id");
    String type = attributes.getValue("Type");
    String target = attributes.getValue("Target");
    boolean outside = "External".equals(attributes.getValue("TargetMode"));
    if (!name.equals("Relationship") || outside || id == null || type == null || target == null) {
      return;
    }
    String kind = type.substring(type.lastIndexOf('/') + 1);
    if (byId.put(id, new Relation(kind, resolved(target))) != null) {
      throw new SAXException("two references have the number " + id);
    }
  }

  private String resolved(String target) {
    String path = target.replace('\\', '/');
    String base = folder;
    while (path.startsWith("../") || path.startsWith("./")) {
      if (path.startsWith("../")) {
        base = base.substring(0, Math.max(0, base.lastIndexOf('/', base.length() - 2) + 1));
      }
      path = path.substring(path.indexOf('/') + 1);
    }
    return path.startsWith("/") ? path : base + path;
  }
}
