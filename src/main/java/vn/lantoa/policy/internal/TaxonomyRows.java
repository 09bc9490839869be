package vn.lantoa.policy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;

/// [Taxonomies], read once.
@Repository
@DependsOnDatabaseInitialization
class TaxonomyRows implements Taxonomies {
  private final List<Form> forms;
  private final Map<String, Form> formsByCode;
  private final Map<Integer, Form> formsById;
  private final List<PolicyArea> policyAreas;
  private final List<Audience> audiences;

  TaxonomyRows(JdbcClient jdbc) {
    this.forms = inTreeOrder(readForms(jdbc));
    this.formsByCode = forms.stream().collect(Collectors.toUnmodifiableMap(Form::code, f -> f));
    this.formsById = forms.stream().collect(Collectors.toUnmodifiableMap(Form::id, f -> f));
    this.policyAreas =
        jdbc.sql("select bit, code, name_vi, name_en from policy.policy_area order by bit")
            .query((rs, n) -> new PolicyArea(rs.getInt("bit"), rs.getString("code"), name(rs)))
            .list();
    this.audiences =
        jdbc.sql("select bit, code, name_vi, name_en from policy.audience order by bit")
            .query((rs, n) -> new Audience(rs.getInt("bit"), rs.getString("code"), name(rs)))
            .list();
  }

  private static List<Form> readForms(JdbcClient jdbc) {
    return jdbc.sql(
            """
            with recursive family(root, id) as (
              select id, id from policy.form
              union all
              select family.root, f.id from family join policy.form f on f.parent_id = family.id
            )
            select f.id, f.code, p.code as parent, f.name_vi, f.name_en, f.short_vi, f.short_en,
              f.noun_vi, f.noun_en, f.national_order, f.board_order, f.attended,
              (select array_agg(family.id) from family where family.root = f.id) as family
            from policy.form f
            left join policy.form p on p.id = f.parent_id
            """)
        .query(TaxonomyRows::form)
        .list();
  }

  private static Form form(ResultSet rs, int n) throws SQLException {
    Set<Integer> family = new HashSet<>();
    for (Number id : (Number[]) rs.getArray("family").getArray()) {
      family.add(id.intValue());
    }
    return new Form(
        rs.getInt("id"),
        rs.getString("code"),
        rs.getString("parent"),
        name(rs),
        new Term(rs.getString("short_vi"), rs.getString("short_en")),
        new Term(rs.getString("noun_vi"), rs.getString("noun_en")),
        rs.getObject("national_order", Integer.class),
        rs.getObject("board_order", Integer.class),
        rs.getBoolean("attended"),
        family);
  }

  private static Term name(ResultSet rs) throws SQLException {
    return new Term(rs.getString("name_vi"), rs.getString("name_en"));
  }

  private static List<Form> inTreeOrder(List<Form> unordered) {
    Comparator<Form> order =
        Comparator.comparing(
                Form::nationalOrder, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Form::id);
    List<Form> ordered = new ArrayList<>();
    unordered.stream()
        .filter(f -> f.parent() == null)
        .sorted(order)
        .forEach(root -> addWithChildren(root, unordered, order, ordered));
    return List.copyOf(ordered);
  }

  private static void addWithChildren(
      Form form, List<Form> all, Comparator<Form> order, List<Form> target) {
    target.add(form);
    all.stream()
        .filter(child -> form.code().equals(child.parent()))
        .sorted(order)
        .forEach(child -> addWithChildren(child, all, order, target));
  }

  @Override
  public List<Form> forms() {
    return forms;
  }

  @Override
  public Optional<Form> findForm(String code) {
    return Optional.ofNullable(formsByCode.get(code));
  }

  @Override
  public Form form(int id) {
    Form form = formsById.get(id);
    if (form == null) {
      throw new IllegalArgumentException("No form has the id " + id);
    }
    return form;
  }

  @Override
  public List<Form> nationalForms() {
    return forms.stream().filter(f -> f.nationalOrder() != null).toList();
  }

  @Override
  public List<Form> boardForms() {
    return forms.stream()
        .filter(f -> f.boardOrder() != null)
        .sorted(
            Comparator.comparing(Form::boardOrder, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  @Override
  public List<PolicyArea> policyAreas() {
    return policyAreas;
  }

  @Override
  public List<Audience> audiences() {
    return audiences;
  }

  @Override
  public Optional<Integer> policyAreaMask(Collection<String> codes) {
    return mask(codes, policyAreas, PolicyArea::code, PolicyArea::bit);
  }

  @Override
  public Optional<Integer> audienceMask(Collection<String> codes) {
    return mask(codes, audiences, Audience::code, Audience::bit);
  }

  private static <T> Optional<Integer> mask(
      Collection<String> codes, List<T> terms, Function<T, String> code, Function<T, Integer> bit) {
    int mask = 0;
    for (String wanted : codes) {
      Optional<T> term = terms.stream().filter(t -> code.apply(t).equals(wanted)).findFirst();
      if (term.isEmpty()) {
        return Optional.empty();
      }
      mask |= 1 << bit.apply(term.get());
    }
    return Optional.of(mask);
  }

  @Override
  public Set<String> policyAreasIn(int mask) {
    return policyAreas.stream()
        .filter(area -> (mask & 1 << area.bit()) != 0)
        .map(PolicyArea::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Set<String> audiencesIn(int mask) {
    return audiences.stream()
        .filter(audience -> (mask & 1 << audience.bit()) != 0)
        .map(Audience::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
