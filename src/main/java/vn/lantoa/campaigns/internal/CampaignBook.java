package vn.lantoa.campaigns.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// [Campaigns] over the database.
@Service
class CampaignBook implements Campaigns {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,39}");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;
  private static final int LONGEST_THEME = 1_000;
  private static final long LONGEST_DAYS = 1_100;

  private final CampaignRows rows;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  CampaignBook(CampaignRows rows, Access access, Audit audit, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean mayKeep(Viewer viewer) {
    return viewer.may(Ability.DIRECT);
  }

  @Override
  public boolean mayKeep(Viewer viewer, Campaign campaign) {
    return mayDirect(viewer, campaign.facts().unit());
  }

  private boolean mayDirect(Viewer viewer, UnitId unit) {
    return access.may(viewer, Ability.DIRECT, unit, LocalDate.now(clock));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Campaign> list() {
    return rows.list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Campaign> on(LocalDate day) {
    return rows.on(day);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Campaign> find(CampaignId id) {
    return rows.find(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Campaign> findByCode(String code) {
    return rows.findByCode(code);
  }

  @Override
  @Transactional
  public Outcome register(Viewer viewer, Campaign.Facts facts) {
    if (!mayDirect(viewer, facts.unit())) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = faults(facts);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    return rows.insert(facts)
        .<Outcome>map(id -> told(viewer, "campaign.registered", id))
        .orElseGet(CampaignBook::taken);
  }

  @Override
  @Transactional
  public Outcome correct(Viewer viewer, Edit edit, Campaign.Facts facts) {
    Optional<Campaign> found = rows.lock(edit.campaign());
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    Campaign now = found.get();
    if (!mayKeep(viewer, now) || !mayDirect(viewer, facts.unit())) {
      return new Outcome.Forbidden();
    }
    if (now.version() != edit.version()) {
      return new Outcome.Stale(now);
    }
    List<Fault> faults = faults(facts);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    Optional<Campaign> bearer = rows.findByCode(facts.code());
    if (bearer.isPresent() && !bearer.get().id().equals(edit.campaign())) {
      return taken();
    }
    rows.change(edit.campaign(), facts);
    return told(viewer, "campaign.corrected", edit.campaign());
  }

  private static List<Fault> faults(Campaign.Facts facts) {
    List<Fault> faults = new ArrayList<>();
    if (!CODE.matcher(facts.code()).matches()) {
      faults.add(new Fault("code", "code"));
    }
    if (isOutside(facts.name().vi())) {
      faults.add(new Fault("nameVi", "name"));
    }
    if (isOutside(facts.name().en())) {
      faults.add(new Fault("nameEn", "name"));
    }
    if (facts.theme().length() > LONGEST_THEME) {
      faults.add(new Fault("theme", "theme"));
    }
    if (facts.days().days() > LONGEST_DAYS) {
      faults.add(new Fault("to", "long"));
    }
    return faults;
  }

  private static boolean isOutside(String name) {
    return name.length() < SHORTEST || name.length() > LONGEST;
  }

  private static Outcome taken() {
    return new Outcome.Refused(List.of(new Fault("code", "taken")));
  }

  private Outcome told(Viewer viewer, String action, CampaignId id) {
    Campaign campaign = rows.find(id).orElseThrow();
    audit.record(
        viewer.actor(),
        action,
        "campaign:" + id,
        Map.of(
            "code", campaign.facts().code(),
            "version", campaign.version(),
            "from", campaign.facts().days().from().toString(),
            "to", campaign.facts().days().last().toString()));
    return new Outcome.Done(campaign);
  }
}
