package vn.lantoa.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules over a database: a schema per module, edges kept, types that lose nothing.
final class SchemaRules {
  /// Tables of the libraries, which name no schema.
  private static final Set<String> PUBLIC_TABLES =
      Set.of(
          "flyway_schema_history",
          "spring_session",
          "spring_session_attributes",
          "scheduled_tasks",
          "event_publication",
          "event_publication_archive");

  /// What stands in schemas of ours: not in those of PostgreSQL, nor brought by an extension.
  private static final String OURS =
      """
      n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
      and not exists (
        select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      """;

  private final JdbcClient jdbc;

  SchemaRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Complaint> complaints() {
    var found = new ArrayList<Complaint>();
    checkSchemas(found);
    checkPublic(found);
    checkNames(found);
    checkTypes(found);
    checkForeignKeys(found);
    checkIndexes(found);
    return found;
  }

  private void checkSchemas(List<Complaint> found) {
    jdbc
        .sql(
            """
            select nspname from pg_namespace
            where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
            order by nspname
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(schema -> !ModuleEdges.modules().contains(schema))
        .forEach(schema -> found.add(new Complaint(schema, "is the schema of no module")));
  }

  private void checkPublic(List<Complaint> found) {
    jdbc
        .sql(
            """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            and not exists (
              select from pg_depend d
              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by c.relname
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !PUBLIC_TABLES.contains(table))
        .forEach(table -> found.add(new Complaint("public." + table, "belongs to no module")));
  }

  private void checkNames(List<Complaint> found) {
    complain(
        found,
        "is not lower_snake",
        """
        select n.nspname || '.' || c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where %s and c.relkind in ('r', 'p', 'v', 'm') and c.relname !~ '^[a-z][a-z0-9_]*$'
        order by 1
        """);
    complain(found, "is not lower_snake", columns("and a.attname !~ '^[a-z][a-z0-9_]*$'"));
  }

  private void checkTypes(List<Complaint> found) {
    complain(
        found,
        "is a time stamp without time zone",
        columns("and a.atttypid in ('timestamp'::regtype, 'timestamp[]'::regtype)"));
    complain(
        found,
        "is floating point",
        columns(
            """
            and a.atttypid in
              ('real'::regtype, 'double precision'::regtype, 'real[]'::regtype, 'float8[]'::regtype)
            """));
    complain(
        found,
        "is money and not bigint",
        columns("and a.attname ~ '_vnd$' and a.atttypid <> 'bigint'::regtype"));
  }

  private void checkForeignKeys(List<Complaint> found) {
    jdbc
        .sql(
            """
            select n.nspname, c.relname, k.conname, rn.nspname as target
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_class r on r.oid = k.confrelid
            join pg_namespace rn on rn.oid = r.relnamespace
            where k.contype = 'f' and k.conparentid = 0 and n.nspname <> rn.nspname
            order by 1, 2, 3
            """)
        .query(
            (row, number) ->
                List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list()
        .stream()
        .filter(key -> !ModuleEdges.permits(key.get(0), key.get(3)))
        .forEach(
            key ->
                found.add(
                    new Complaint(
                        key.get(0) + "." + key.get(1),
                        key.get(2) + " refers to " + key.get(3) + ", which is not beneath")));
  }

  /// An index that begins with a column of the key serves: deleting or merging what is referred to
  /// would read the whole table otherwise.
  private void checkIndexes(List<Complaint> found) {
    complain(
        found,
        "is a foreign key without index",
        """
        select n.nspname || '.' || c.relname || '.' || k.conname from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where %s and k.contype = 'f' and k.conparentid = 0
        and not exists (
          select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = any (k.conkey))
        order by 1
        """);
  }

  private static String columns(String condition) {
    return """
    select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where %s and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
    """
        + condition
        + " order by 1";
  }

  /// @param query selects names of what is wrong; holds `%s` where the condition for ours stands
  private void complain(List<Complaint> found, String text, String query) {
    jdbc.sql(query.replace("%s", OURS)).query(String.class).list().stream()
        .map(name -> new Complaint(name, text))
        .forEach(found::add);
  }
}
