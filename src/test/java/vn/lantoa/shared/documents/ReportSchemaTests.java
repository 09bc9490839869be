package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Files against the schemas of ECMA-376.
class ReportSchemaTests {
  private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";
  private static final String XML_NAMESPACE =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="space" type="xs:string"/>
        <xs:attribute name="lang" type="xs:string"/>
      </xs:schema>
      """;

  private static Schema schema(String... names) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var ls =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          LSInput input = ls.createLSInput();
          input.setSystemId(systemId == null ? namespace : systemId);
          if (systemId == null) {
            input.setCharacterStream(new StringReader(XML_NAMESPACE));
          } else {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            input.setByteStream(ReportSchemaTests.class.getResourceAsStream(FOLDER + name));
          }
          return input;
        });
    List<Source> sources = new ArrayList<>();
    for (String name : names) {
      URL url = Objects.requireNonNull(ReportSchemaTests.class.getResource(FOLDER + name), name);
      sources.add(new StreamSource(url.openStream(), name));
    }
    return factory.newSchema(sources.toArray(Source[]::new));
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static List<String> faults(Schema schema, Map<String, byte[]> parts, String pattern)
      throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    int read = 0;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().matches(pattern)) {
        read++;
        Validator validator = schema.newValidator();
        validator.setErrorHandler(noting(part.getKey(), faults));
        validator.validate(new StreamSource(new ByteArrayInputStream(part.getValue())));
      }
    }
    assertThat(read).as(pattern).isPositive();
    return faults;
  }

  private static ErrorHandler noting(String part, List<String> faults) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException fault) {
        faults.add(part + ": " + fault.getMessage());
      }

      @Override
      public void error(SAXParseException fault) {
        faults.add(part + ": " + fault.getMessage());
      }

      @Override
      public void fatalError(SAXParseException fault) {
        faults.add(part + ": " + fault.getMessage());
      }
    };
  }

  @Test
  void wordFileHoldsToTheSchemas() throws Exception {
    Map<String, byte[]> parts = parts(SampleReports.whole(true).docx());
    String texts = "word/(document|styles|settings|footnotes|header\\d|footer\\d)\\.xml";
    assertThat(faults(schema("wml.xsd"), parts, texts)).isEmpty();
    assertThat(faults(schema("dml-chart.xsd"), parts, "word/charts/chart\\d\\.xml")).isEmpty();
  }

  @Test
  void workbookHoldsToTheSchemas() throws Exception {
    Map<String, byte[]> parts = parts(SampleReports.book(3).xlsx());
    assertThat(faults(schema("sml.xsd"), parts, "xl/(workbook|styles|worksheets/sheet\\d)\\.xml"))
        .isEmpty();
  }

  @Test
  void schemasFindWhatIsWrong() throws Exception {
    Map<String, byte[]> parts = new HashMap<>(parts(SampleReports.whole(false).docx()));
    String wrong =
        new String(parts.get("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8)
            .replaceFirst("<w:jc w:val=\"both\"/>", "<w:jc w:val=\"sideways\"/>");
    parts.put("word/document.xml", wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(faults(schema("wml.xsd"), parts, "word/document\\.xml")).isNotEmpty();
  }

  /// The schemas come in a library that holds classes, too, that the program does not have.
  @Test
  void printingNeedsOnlyTheClassesOfTheProgram() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!path.contains("poi-ooxml-full")) {
        urls.add(new File(path).toURI().toURL());
      }
    }
    try (URLClassLoader alone =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread thread = Thread.currentThread();
      ClassLoader usual = thread.getContextClassLoader();
      thread.setContextClassLoader(alone);
      try {
        assertThat(alone.getResource(FOLDER.substring(1) + "wml.xsd")).isNull();
        var sample = alone.loadClass("vn.lantoa.shared.documents.SampleReports");
        var whole = sample.getDeclaredMethod("whole", boolean.class);
        whole.setAccessible(true);
        Object report = whole.invoke(null, true);
        var docx = report.getClass().getMethod("docx").invoke(report);
        assertThat((byte[]) docx).isEqualTo(SampleReports.whole(true).docx());
      } finally {
        thread.setContextClassLoader(usual);
      }
    }
  }

  @Test
  void partsOfTheWordFileAreWellFormed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    for (Map.Entry<String, byte[]> part : parts(SampleReports.whole(true).docx()).entrySet()) {
      if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
        try (InputStream in = new ByteArrayInputStream(part.getValue())) {
          assertThat(factory.newDocumentBuilder().parse(in).getDocumentElement()).isNotNull();
        }
      }
    }
  }
}
