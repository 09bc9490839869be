package vn.lantoa.reports;

import java.util.List;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Spoken;

/// The text of a section, taken apart.
///
/// A blank line ends a paragraph; `## ` begins a heading and `- ` a bullet. `{{CONFERENCES}}` is a
/// figure with its change; words behind a bar choose how it is said: `{{CONFERENCES|khoảng|hơn
/// kém}}`, `{{CONFERENCES|số}}`; words with a colon narrow it: `{{CONFERENCES|đối tượng: FARMERS +
/// STUDENTS|lĩnh vực: HEALTH|hình thức: WORKSHOP|đơn vị: 46}}`, tables and charts likewise. On
/// lines of their own stand `[[bảng tỉnh: CONFERENCES, SMALL_GROUPS]]`, `[[biểu tỉnh:
/// CONFERENCES]]`, `[[biểu tháng: CONFERENCES]]` and `[[tổng hợp: khó khăn]]`.
public record ReportText(List<Node> nodes, List<Wrong> wrong) {
  public ReportText {
    nodes = List.copyOf(nodes);
    wrong = List.copyOf(wrong);
  }

  public sealed interface Node {
    record Words(Printout.Kind kind, List<Inline> inlines) implements Node {
      public Words {
        inlines = List.copyOf(inlines);
      }
    }

    /// Units × measures.
    record Table(List<Measure.Ref> measures, Narrowing narrowing) implements Node {
      public Table {
        measures = List.copyOf(measures);
      }

      public Table(List<Measure.Ref> measures) {
        this(measures, Narrowing.NONE);
      }
    }

    /// @param kind bars of units, or months
    record Drawn(Printout.Kind kind, Measure.Ref measure, Narrowing narrowing) implements Node {
      public Drawn(Printout.Kind kind, Measure.Ref measure) {
        this(kind, measure, Narrowing.NONE);
      }
    }

    /// What the units below wrote.
    record Collected(Report.Role role) implements Node {}
  }

  public sealed interface Inline {
    record Plain(String text) implements Inline {}

    /// @param told whether the change is said behind it
    record Live(
        Measure.Ref measure,
        Spoken.Style amount,
        Growth.Style change,
        boolean told,
        Narrowing narrowing)
        implements Inline {
      public Live(Measure.Ref measure, Spoken.Style amount, Growth.Style change, boolean told) {
        this(measure, amount, change, told, Narrowing.NONE);
      }
    }
  }

  /// Something in brackets that is not understood.
  ///
  /// @param code stable; its text is the message `error.<code>`
  public record Wrong(String code, String about) {}
}
