package vn.lantoa.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a request asks, as a hash over path and body. Reading it consumes the body, so [#request]
/// is what must be handled further.
final class RequestFingerprint {
  static final String FIELD = "_key";
  private static final Set<String> NOT_CONTENT = Set.of(FIELD, "_csrf");

  /// Fields that hold passwords, which a plain hash would let somebody guess. Their hash has a key
  /// that ends with this process: a repeat at another one is refused as other content.
  private static final Set<String> PASSWORDS = Set.of("old", "wanted", "again", "password");

  private static final byte[] SEAL = randomBytes();

  private final String value;
  private final HttpServletRequest request;

  private RequestFingerprint(String value, HttpServletRequest request) {
    this.value = value;
    this.request = request;
  }

  String value() {
    return value;
  }

  HttpServletRequest request() {
    return request;
  }

  static Optional<String> keyOf(HttpServletRequest request) {
    String header = request.getHeader("Idempotency-Key");
    String key =
        header != null || Errors.isForPrograms(request) ? header : request.getParameter(FIELD);
    return Optional.ofNullable(key).map(String::strip).filter(k -> !k.isEmpty());
  }

  static RequestFingerprint of(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = sha256();
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
    String type = String.valueOf(request.getContentType());
    if (type.startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        if (!NOT_CONTENT.contains(part.getName())) {
          digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
          update(digest, part.getInputStream());
        }
      }
      return new RequestFingerprint(hex(digest), request);
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      for (Map.Entry<String, String[]> field :
          new TreeMap<>(request.getParameterMap()).entrySet()) {
        if (!NOT_CONTENT.contains(field.getKey())) {
          digest.update(field.getKey().getBytes(StandardCharsets.UTF_8));
          byte[] typed = Arrays.toString(field.getValue()).getBytes(StandardCharsets.UTF_8);
          digest.update(PASSWORDS.contains(field.getKey()) ? sealed(typed) : typed);
        }
      }
      return new RequestFingerprint(hex(digest), request);
    }
    byte[] body = request.getInputStream().readAllBytes();
    digest.update(body);
    return new RequestFingerprint(hex(digest), new Reread(request, body));
  }

  private static void update(MessageDigest digest, InputStream stream) throws IOException {
    try (stream) {
      byte[] buffer = new byte[8192];
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] sealed(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SEAL, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// A request whose body was read and can be read once more.
  private static final class Reread extends HttpServletRequestWrapper {
    private final byte[] body;

    Reread(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("Bodies are read at once");
        }

        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          return bytes.read(target, offset, length);
        }
      };
    }
  }
}
