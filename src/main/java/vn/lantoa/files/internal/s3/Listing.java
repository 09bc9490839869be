package vn.lantoa.files.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A page of the names in a bucket.
///
/// @param next to go on with; null on the last page
public record Listing(List<Item> items, @Nullable String next) {
  public Listing {
    items = List.copyOf(items);
  }

  /// @param lastPut when it was last put
  public record Item(String name, Instant lastPut) {}

  /// @param prefix length of what stands before every name
  static Listing read(InputStream in, int prefix) throws IOException {
    Element root = parsed(in).getDocumentElement();
    List<Item> items = new ArrayList<>();
    NodeList contents = root.getElementsByTagName("Contents");
    for (int i = 0; i < contents.getLength(); i++) {
      Element one = (Element) contents.item(i);
      items.add(
          new Item(text(one, "Key").substring(prefix), Instant.parse(text(one, "LastModified"))));
    }
    boolean more = text(root, "IsTruncated").equals("true");
    return new Listing(items, more ? text(root, "NextContinuationToken") : null);
  }

  private static String text(Element of, String name) {
    NodeList found = of.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Document parsed(InputStream in) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    } catch (SAXException broken) {
      throw new IOException("The list of the object store cannot be read", broken);
    }
  }
}
