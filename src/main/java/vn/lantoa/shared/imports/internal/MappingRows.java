package vn.lantoa.shared.imports.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Mapping;

/// Remembered headings in `shared.import_mapping`.
@Repository
class MappingRows {
  private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Mapping.Figure>> FIGURES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  MappingRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /// @param scope whose files are meant
  /// @param headings in their order
  record Key(String kind, String scope, List<String> headings) {
    Key {
      headings = List.copyOf(headings);
    }

    /// Case, diacritics and blanks do not matter, the order does.
    private String hash() {
      String folded =
          headings.stream().map(VietnameseText::fold).collect(Collectors.joining("\u001f"));
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(folded.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  Optional<Mapping> find(Key key) {
    return jdbc.sql(
            """
            select columns, constants, figures
            from shared.import_mapping
            where kind = :kind and scope = :scope and headings = :headings
            """)
        .param("kind", key.kind())
        .param("scope", key.scope())
        .param("headings", key.hash())
        .query(
            (rs, n) ->
                new Mapping(
                    json.readValue(rs.getString("columns"), PLACES),
                    json.readValue(rs.getString("constants"), TEXTS),
                    json.readValue(rs.getString("figures"), FIGURES)))
        .optional();
  }

  void save(Key key, Mapping mapping, ActorId by) {
    jdbc.sql(
            """
            insert into shared.import_mapping
              (kind, scope, headings, columns, constants, figures, saved_by, saved_at)
            values (:kind, :scope, :headings, cast(:columns as jsonb), cast(:constants as jsonb),
              cast(:figures as jsonb), :by, :now)
            on conflict (kind, scope, headings) do update
            set columns = excluded.columns, constants = excluded.constants,
              figures = excluded.figures,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """)
        .param("kind", key.kind())
        .param("scope", key.scope())
        .param("headings", key.hash())
        .param("columns", json.writeValueAsString(mapping.columns()))
        .param("constants", json.writeValueAsString(mapping.constants()))
        .param("figures", json.writeValueAsString(mapping.figures()))
        .param("by", by.value())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }
}
