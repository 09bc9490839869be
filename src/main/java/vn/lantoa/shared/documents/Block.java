package vn.lantoa.shared.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of the text of an official document, in order.
public sealed interface Block
    permits Block.Paragraph,
        Block.Bullet,
        Block.Heading,
        Block.Remark,
        Block.Table,
        Block.Across,
        Chart {
  /// Words of one look.
  ///
  /// @param note a footnote whose mark follows the words; null for none
  record Run(String text, boolean bold, boolean italic, @Nullable String note) {
    public static Run plain(String text) {
      return new Run(text, false, false, null);
    }

    public static Run bold(String text) {
      return new Run(text, true, false, null);
    }

    public static Run italic(String text) {
      return new Run(text, false, true, null);
    }

    public static Run noted(String text, String note) {
      return new Run(text, false, false, note);
    }
  }

  /// A justified paragraph; its number, if any, is part of the text.
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    public Paragraph(String text) {
      this(List.of(Run.plain(text)));
    }

    public String text() {
      return words(runs);
    }
  }

  /// A justified paragraph that begins with a dash or, one step below, with a plus, as Vietnamese
  /// reports write lists.
  record Bullet(Mark mark, List<Run> runs) implements Block {
    public Bullet {
      runs = List.copyOf(runs);
    }

    public static Bullet dash(String text) {
      return new Bullet(Mark.DASH, List.of(Run.plain(text)));
    }

    public static Bullet plus(String text) {
      return new Bullet(Mark.PLUS, List.of(Run.plain(text)));
    }
  }

  /// What a bullet begins with.
  enum Mark {
    DASH("- "),
    PLUS("+ ");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /// A bold line above paragraphs, such as `2. Hình thức truyền thông`.
  ///
  /// @param level from 1 (`I.`) over `1.` and `1.1.` to 4 (`a)`), for the outline of the document
  record Heading(String text, int level) implements Block {}

  /// A legal basis or a remark, in italics.
  record Remark(String text) implements Block {}

  /// Blocks on pages that lie across, amid text that stands upright: tables too wide for it. Pages
  /// go on being counted.
  record Across(List<Block> blocks) implements Block {
    public Across {
      blocks = List.copyOf(blocks);
      if (blocks.stream().anyMatch(Across.class::isInstance)) {
        throw new IllegalArgumentException("Pages across lie within pages across");
      }
    }
  }

  /// A table; its heading row is repeated on every page.
  ///
  /// @param caption above it; empty for none
  /// @param total last row in bold; empty for none
  record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      total = List.copyOf(total);
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)
          || (!total.isEmpty() && total.size() != width)) {
        throw new IllegalArgumentException("A row is not as wide as its table: " + caption);
      }
    }
  }

  /// @param weight share of the width, compared with the other columns
  record Column(String heading, int weight, Align align) {
    public Column {
      if (weight < 1) {
        throw new IllegalArgumentException("A column has no width: " + heading);
      }
    }

    public static Column text(String heading, int weight) {
      return new Column(heading, weight, Align.LEFT);
    }

    public static Column number(String heading, int weight) {
      return new Column(heading, weight, Align.RIGHT);
    }

    public static Column centred(String heading, int weight) {
      return new Column(heading, weight, Align.CENTER);
    }
  }

  /// Where the words of a cell stand.
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  private static String words(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
