package vn.lantoa.identity.internal;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept.
@Configuration(proxyBeanMethods = false)
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /// Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP cheat sheet. The
  /// prefix `{argon2id}` lets a stronger setting take over later.
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2id",
        Map.of(
            "argon2id",
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
  }
}
