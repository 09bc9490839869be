package vn.lantoa.files.internal.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4 of one request with its hash in the header (Amazon S3 API Reference,
/// "Authenticating Requests: Using the Authorization Header").
///
/// @param headers those that are signed, by name in small letters, `host` among them
/// @param payload SHA-256 of the body, in hexadecimal
record Signature(
    String method, URI uri, SortedMap<String, String> headers, String payload, Instant at) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  Signature {
    headers = new TreeMap<>(headers);
  }

  /// How the header `x-amz-date` says the moment.
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /// The header `Authorization`.
  String authorization(String region, Bucket.Credentials credentials) {
    String day = moment(at).substring(0, 8);
    String scope = day + "/" + region + "/s3/aws4_request";
    String toSign =
        String.join("\n", ALGORITHM, moment(at), scope, hex(sha256(canonicalRequest())));
    byte[] key = ("AWS4" + credentials.secretKey()).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {day, region, "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    return "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
        .formatted(
            ALGORITHM, credentials.accessKey(), scope, signedHeaders(), hex(hmac(key, toSign)));
  }

  private String canonicalRequest() {
    String canonicalHeaders =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        method.toUpperCase(Locale.ROOT),
        uri.getRawPath(),
        canonicalQuery(),
        canonicalHeaders,
        signedHeaders(),
        payload);
  }

  private String signedHeaders() {
    return String.join(";", headers.keySet());
  }

  /// The address is made by [Bucket], which encodes as the signature wants it; only the order
  /// counts.
  private String canonicalQuery() {
    String query = uri.getRawQuery();
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .map(part -> part.contains("=") ? part : part + "=")
            .sorted()
            .collect(Collectors.joining("&"));
  }

  /// Encodes everything but letters, digits and `-._~`.
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xFF);
      boolean plain =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
      encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted(one & 0xFF));
    }
    return encoded.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
