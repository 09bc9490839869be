package vn.lantoa.files.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The examples of the Amazon S3 API Reference, "Signature Calculations for the Authorization
/// Header".
class SignatureTests {
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final Bucket.Credentials CREDENTIALS =
      new Bucket.Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
  private static final String HOST = "examplebucket.s3.amazonaws.com";

  private static String authorization(
      String method, String path, Map<String, String> more, String payload) {
    var headers = new TreeMap<>(more);
    headers.put("host", HOST);
    headers.put("x-amz-content-sha256", payload);
    headers.put("x-amz-date", "20130524T000000Z");
    return new Signature(method, URI.create("https://" + HOST + path), headers, payload, AT)
        .authorization("us-east-1", CREDENTIALS);
  }

  @Test
  void getObject() {
    assertThat(authorization("GET", "/test.txt", Map.of("range", "bytes=0-9"), NOTHING))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void putObject() {
    String payload = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
    var more =
        Map.of(
            "date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
    assertThat(authorization("PUT", "/" + Signature.encoded("test$file.text"), more, payload))
        .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  @Test
  void queriesWithAndWithoutValues() {
    assertThat(authorization("GET", "/?lifecycle", Map.of(), NOTHING))
        .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    assertThat(authorization("GET", "/?max-keys=2&prefix=J", Map.of(), NOTHING))
        .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  }

  @Test
  void namesAreEncodedByteByByte() {
    assertThat(Signature.encoded("a/Đ +~")).isEqualTo("a%2F%C4%90%20%2B~");
  }
}
