package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;

/// Spreads the national totals over units and weeks. The same seed gives the same records; for
/// every part of a year that has ended, the records of a form add up to its published total
/// exactly.
final class DemoActivities {
  static final long SEED = 4736_3371;

  private final Taxonomies taxonomies;
  private final DemoUnits units;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Map<LocalDate, List<DemoUnits.Worker>> workersByEra = new HashMap<>();

  DemoActivities(Taxonomies taxonomies, DemoUnits units) {
    this.taxonomies = taxonomies;
    this.units = units;
  }

  /// One record of work, as it will be stored.
  ///
  /// @param place commune; null where it is not known
  /// @param placeName its name, for the title
  record Work(
      DayRange days,
      Form form,
      UnitId unit,
      @Nullable AreaId place,
      String placeName,
      int atom,
      int policyAreas,
      int audiences,
      long quantity,
      long attendances) {}

  /// Makes every record whose last day lies before the given one.
  void generate(LocalDate before, Consumer<Work> target) {
    for (NationalTotals.Part part : NationalTotals.upTo(before.getYear())) {
      if (part.days().from().isBefore(before)) {
        Form form = taxonomies.findForm(part.form()).orElseThrow();
        for (NationalTotals.Part own : withSubForms(form, part)) {
          spread(own, before, target);
        }
      }
    }
  }

  /// Conferences are told apart by kind: about a third of them belong to a sub-form.
  private List<NationalTotals.Part> withSubForms(Form form, NationalTotals.Part part) {
    if (!form.code().equals("CONFERENCE")) {
      return List.of(part);
    }
    Map<String, Integer> percent =
        Map.of(
            "CONFERENCE_ENTERPRISE", 7,
            "CONFERENCE_DIALOGUE", 10,
            "CONFERENCE_CUSTOMER", 8,
            "CONFERENCE_TRAINING", 5);
    List<NationalTotals.Part> parts = new ArrayList<>();
    long quantity = part.quantity();
    long attendances = part.attendances();
    for (Map.Entry<String, Integer> sub : new java.util.TreeMap<>(percent).entrySet()) {
      long q = part.quantity() * sub.getValue() / 100;
      long a = part.attendances() * sub.getValue() / 100;
      parts.add(new NationalTotals.Part(sub.getKey(), part.days(), q, a));
      quantity -= q;
      attendances -= a;
    }
    parts.add(new NationalTotals.Part(part.form(), part.days(), quantity, attendances));
    return parts;
  }

  private void spread(NationalTotals.Part part, LocalDate before, Consumer<Work> target) {
    List<DayRange> slices = Slices.of(part.days(), part.form());
    List<DemoUnits.Worker> workers = workersOn(part.days().last());
    long[] weights = new long[slices.size() * workers.size()];
    for (int w = 0; w < workers.size(); w++) {
      // Each unit has its own taste for a form, and its own luck each week.
      long taste = workers.get(w).weight() * random.nextInt(55, 145) / 100;
      for (int s = 0; s < slices.size(); s++) {
        weights[w * slices.size() + s] =
            taste * Season.weightOf(slices.get(s)) * random.nextInt(60, 140) / 10_000;
      }
    }
    long[] quantities = Apportionment.share(part.quantity(), weights);
    long[] attendances = Apportionment.share(part.attendances(), quantities);
    Form form = taxonomies.findForm(part.form()).orElseThrow();
    for (int w = 0; w < workers.size(); w++) {
      for (int s = 0; s < slices.size(); s++) {
        int cell = w * slices.size() + s;
        Work work = work(form, slices.get(s), workers.get(w), quantities[cell], attendances[cell]);
        if (work.quantity() > 0 && work.days().last().isBefore(before)) {
          target.accept(work);
        }
      }
    }
  }

  private Work work(
      Form form, DayRange days, DemoUnits.Worker worker, long quantity, long attendances) {
    boolean placed = !worker.places().isEmpty() && random.nextInt(10) < 8;
    DemoUnits.Place place =
        placed ? worker.places().get(random.nextInt(worker.places().size())) : null;
    return new Work(
        days,
        form,
        worker.unit(),
        place == null ? null : place.area(),
        place == null ? worker.name() : place.name(),
        place == null ? worker.atom() : place.atom(),
        Subjects.policyAreas(random),
        Subjects.audiences(form, random),
        quantity,
        attendances);
  }

  /// Workers change with the reorganisation only.
  private List<DemoUnits.Worker> workersOn(LocalDate day) {
    LocalDate era =
        day.isBefore(DemoUnits.BASE_UNITS_FROM)
            ? DemoUnits.BASE_UNITS_FROM.minusDays(1)
            : DemoUnits.BASE_UNITS_FROM;
    return workersByEra.computeIfAbsent(era, units::on);
  }
}
