package vn.lantoa.targets.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Unit;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.internal.NudgeRows.Fact;
import vn.lantoa.targets.internal.NudgeRows.Key;

/// Looks every morning where units stood at the end of the day before, and has people told what is
/// new: once, until it is good again.
@Service
class Nudges {
  /// Days after the end of a target on which it is still looked at.
  private static final int AFTERMATH = 7;

  private final TargetRows targets;
  private final ProgressDesk progress;
  private final Lineages lineages;
  private final NudgeRows rows;
  private final NudgeVoice voice;
  private final Clock clock;

  Nudges(
      TargetRows targets,
      ProgressDesk progress,
      Lineages lineages,
      NudgeRows rows,
      NudgeVoice voice,
      Clock clock) {
    this.targets = targets;
    this.progress = progress;
    this.lineages = lineages;
    this.rows = rows;
    this.voice = voice;
    this.clock = clock;
  }

  /// On one node, before the daily mail; a round that was missed is made up for at the next start.
  @Bean
  static RecurringTask<Void> nudgeOfTargets(Nudges nudges, Clock clock) {
    return Tasks.recurring("targets-nudges", new Daily(clock.getZone(), LocalTime.of(6, 10)))
        .execute((instance, context) -> nudges.round());
  }

  /// One look. What is told and that it was told are kept together or not at all.
  ///
  /// @return how many facts were new
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int round() {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = today.minusDays(1);
    List<Target> asked = targets.all().stream().filter(target -> isLookedAt(target, on)).toList();
    Map<Key, LocalDate> told = rows.all();
    Map<Key, LocalDate> fresh = new HashMap<>();
    Set<Key> holding = new HashSet<>();
    Lineage lineage = lineages.on(today);
    for (Progress one : progress.evaluate(asked, new When(on, today), unit -> true)) {
      Map<Fact, List<Unit>> news = new HashMap<>();
      for (Standing row : one.rows()) {
        look(one.target(), row, new Look(on, told, fresh, holding, news));
      }
      voice.tell(one.target(), lineage.bearer(one.target().giver()), news);
    }
    Set<Key> gone = new HashSet<>(told.keySet());
    gone.removeAll(holding);
    rows.remove(gone);
    rows.put(fresh, today);
    return fresh.size();
  }

  private static boolean isLookedAt(Target target, LocalDate on) {
    return target.status() == Target.Status.IN_FORCE
        && !target.facts().days().from().isAfter(on)
        && target.facts().days().last().plusDays(AFTERMATH).isAfter(on);
  }

  /// @param told what was told before and held then
  private record Look(
      LocalDate on,
      Map<Key, LocalDate> told,
      Map<Key, LocalDate> fresh,
      Set<Key> holding,
      Map<Fact, List<Unit>> news) {}

  private static void look(Target target, Standing row, Look look) {
    LocalDate period = row.period().from();
    Set<Fact> now = NudgeFacts.of(target, row, look.on());
    for (Fact fact : Fact.values()) {
      Key key = new Key(target.id(), row.unit().id(), fact);
      boolean known = period.equals(look.told().get(key));
      if (now.contains(fact)) {
        look.holding().add(key);
        if (!known) {
          look.fresh().put(key, period);
          look.news().computeIfAbsent(fact, absent -> new ArrayList<>()).add(row.unit());
        }
      } else if (known && NudgeFacts.staysTold(fact, row)) {
        look.holding().add(key);
      }
    }
  }
}
