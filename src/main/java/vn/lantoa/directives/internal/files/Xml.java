package vn.lantoa.directives.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Walks through one part of a Word file. Names are taken without their namespace: the strict and
/// the transitional format differ only there.
final class Xml {
  /// Less than the parser's own limit, which would look like damage.
  private static final int DEEPEST = 95;

  private final XMLStreamReader reader;
  private int depth;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /// What a part is told while it is walked through.
  interface Listener {
    void start(Xml at) throws IOException;

    void end(String name) throws IOException;

    default void text(String text) throws IOException {}
  }

  static void walk(byte[] part, Listener listener) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      new Xml(factory.createXMLStreamReader(new ByteArrayInputStream(part))).walk(listener);
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private void walk(Listener listener) throws XMLStreamException, IOException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Unreadable(Reason.BOMB);
          }
          listener.start(this);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          listener.end(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            listener.text(reader.getText());
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  String name() {
    return reader.getLocalName();
  }

  /// An attribute by its bare name; null when absent.
  @Nullable String get(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return null;
  }

  String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  /// A small number, or `otherwise`.
  int number(String name, int otherwise) {
    String value = get(name, "");
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /// Whether a switch such as `<w:vanish/>` is on.
  boolean isOn() {
    String value = get("val", "1");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }
}
