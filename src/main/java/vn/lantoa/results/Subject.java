package vn.lantoa.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;

/// What a row of figures is about.
public sealed interface Subject {
  /// Stable key of the row within its breakdown; the API shows it.
  String key();

  /// A province, by its code and name on the geography's date.
  record Province(String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// Provinces that can only be told together in what the periods have in common.
  ///
  /// @param provinces by code, at least two
  record Together(List<Province> provinces) implements Subject {
    public Together {
      provinces = List.copyOf(provinces);
    }

    @Override
    public String key() {
      return provinces.stream().map(Province::code).collect(Collectors.joining(Partition.JOINT));
    }
  }

  /// A unit without area that stands in the national table by itself: army, police.
  record Force(String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// What belongs to no single province, or unit, as figures are told: shown as such, never
  /// guessed.
  record Unattributed() implements Subject {
    public static final String KEY = "unattributed";

    @Override
    public String key() {
      return KEY;
    }
  }

  /// A form with its sub-forms inside.
  record OfForm(Form form) implements Subject {
    @Override
    public String key() {
      return form.code();
    }
  }

  /// A calendar month; in the first and last of a period only the days of the period count.
  record Month(YearMonth month) implements Subject {
    @Override
    public String key() {
      return month.toString();
    }
  }

  /// A unit of the day that figures are told in, with what it carries on from others.
  record OfUnit(UnitId id, String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// A unit while it bore a code and a name: what it did itself under them.
  ///
  /// @param from first day under them
  /// @param until first day under others; null while they last
  record Then(UnitId id, String code, String name, LocalDate from, @Nullable LocalDate until)
      implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// A quarter of a year; only the days of the period count.
  ///
  /// @param quarter 1 to 4
  record Quarter(int year, int quarter) implements Subject {
    @Override
    public String key() {
      return year + "-Q" + quarter;
    }
  }

  /// A calendar year; only the days of the period count.
  record OfYear(int year) implements Subject {
    @Override
    public String key() {
      return String.valueOf(year);
    }
  }

  /// Records that name this audience, maybe beside others.
  record OfAudience(Audience audience) implements Subject {
    @Override
    public String key() {
      return audience.code();
    }
  }

  /// Records that name this policy area, maybe beside others.
  record OfPolicyArea(PolicyArea area) implements Subject {
    @Override
    public String key() {
      return area.code();
    }
  }

  /// Records that name this content, maybe beside others.
  record OfTopic(ContentTopic topic) implements Subject {
    @Override
    public String key() {
      return topic.code();
    }
  }

  record OfCampaign(Campaign campaign) implements Subject {
    @Override
    public String key() {
      return campaign.facts().code();
    }
  }

  /// Records that name nothing of the dimension.
  ///
  /// @param dimension audience, policy area, topic or campaign
  record Unnamed(Dimension dimension) implements Subject {
    public static final String KEY = "none";

    @Override
    public String key() {
      return KEY;
    }
  }
}
