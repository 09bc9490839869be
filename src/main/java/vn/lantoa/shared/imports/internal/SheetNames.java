package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which part of the archive of a workbook holds which sheet.
final class SheetNames {
  private final Map<String, String> partsById = new HashMap<>();
  private final Map<String, String> idsBySheet = new HashMap<>();

  /// Takes the part if it tells of sheets and where they are.
  ///
  /// @return whether it does
  boolean take(String name, InputStream content) throws IOException {
    switch (name) {
      case "xl/workbook.xml" ->
          elements(content, "sheet", (values, id) -> idsBySheet.put(value(values, "name"), id));
      case "xl/_rels/workbook.xml.rels" ->
          elements(
              content,
              "Relationship",
              (values, id) -> partsById.put(value(values, "Id"), partOf(value(values, "Target"))));
      default -> {
        return false;
      }
    }
    return true;
  }

  static boolean isSheet(String name) {
    return name.startsWith("xl/worksheets/") && name.endsWith(".xml");
  }

  /// Name of the part of a sheet; empty where it was not found.
  String partOfSheet(String sheet) {
    return partsById.getOrDefault(idsBySheet.getOrDefault(sheet, ""), "");
  }

  private static String partOf(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  interface Taker {
    /// @param values of the attributes, by local name
    /// @param id value of the attribute `r:id`, or empty
    void take(Map<String, String> values, String id);
  }

  /// Tells of every element of the name.
  static void elements(InputStream content, String wanted, Taker taker) throws IOException {
    try {
      XMLStreamReader reader = reader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(wanted)) {
          tell(reader, taker);
        }
      }
    } catch (XMLStreamException broken) {
      throw asInput(broken);
    }
  }

  /// What a parser met as what a reader of files expects.
  private static IOException asInput(XMLStreamException broken) {
    return broken.getNestedException() instanceof IOException inner
        ? inner
        : new IOException(broken);
  }

  private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(content);
  }

  private static void tell(XMLStreamReader reader, Taker taker) {
    Map<String, String> values = new HashMap<>();
    String id = "";
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      values.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
      if (reader.getAttributeLocalName(at).equals("id")) {
        id = reader.getAttributeValue(at);
      }
    }
    taker.take(values, id);
  }
}
