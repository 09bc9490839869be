package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.testing.TestPostgres;

class SchemaTests {
  @Test
  void migratedDatabaseKeepsTheRules() {
    try (var database = TestPostgres.fresh()) {
      assertThat(new SchemaRules(database.jdbc()).complaints()).isEmpty();
    }
  }

  @Test
  void goodTablesAreSpared() {
    assertThat(
            complaints(
                """
                create schema identity; create schema policy;
                create table identity.account (id uuid primary key, at timestamptz not null);
                create table policy.gate (
                  id uuid primary key, account uuid not null references identity.account (id),
                  fine_vnd bigint, share numeric);
                create index on policy.gate (account, id);
                create table public.flyway_schema_history (installed_on timestamp);
                create extension unaccent; create extension pg_stat_statements;
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create schema gossip                         | gossip: is the schema of no module
          create table public.gate (id int)            | public.gate: belongs to no module
          create table policy."Gate" (id int)          | policy.Gate: is not lower_snake
          create view policy.gate as select 1 as "Id"  | policy.gate.Id: is not lower_snake
          create table policy.gate (at timestamp)      | policy.gate.at: is a time stamp without
          create table policy.gate (share real)        | policy.gate.share: is floating point
          create table policy.gate (share float8[])    | policy.gate.share: is floating point
          create table policy.gate (fine_vnd numeric)  | policy.gate.fine_vnd: is money and not
          """)
  void badTableIsFound(String statement, String complaint) {
    assertThat(complaints("create schema policy; " + statement))
        .singleElement()
        .asString()
        .startsWith(complaint);
  }

  @Test
  void foreignKeyAgainstTheEdgesOrWithoutIndexIsFound() {
    assertThat(
            complaints(
                """
                create schema identity; create schema policy;
                create table policy.gate (id uuid primary key);
                create table identity.account (id uuid primary key, gate uuid unique);
                alter table identity.account add constraint gate_fk
                  foreign key (gate) references policy.gate (id);
                """))
        .containsExactly("identity.account: gate_fk refers to policy, which is not beneath");
    assertThat(
            complaints(
                """
                create schema policy;
                create table policy.gate (
                  id uuid primary key,
                  parent uuid constraint parent_fk references policy.gate (id));
                create index on policy.gate (id, parent);
                """))
        .containsExactly("policy.gate.parent_fk: is a foreign key without index");
  }

  private static List<String> complaints(String statements) {
    try (var database = TestPostgres.blank()) {
      database.jdbc().sql(statements).update();
      return new SchemaRules(database.jdbc())
          .complaints().stream().map(Complaint::toString).toList();
    }
  }
}
