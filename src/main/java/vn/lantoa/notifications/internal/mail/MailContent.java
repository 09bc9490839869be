package vn.lantoa.notifications.internal.mail;

import java.util.List;

/// What a mail says, in its reader's language; the template `notifications/mail.jte` draws it.
///
/// @param links whether the mail can lead to the pages: the agency has said where they are
/// @param settings words and address of the page where the reader chooses what is mailed
public record MailContent(
    String language,
    String subject,
    String greeting,
    List<Section> sections,
    boolean links,
    Link inbox,
    Link settings) {
  public MailContent {
    sections = List.copyOf(sections);
  }

  /// @param more words for lines that are in the inbox only; empty for none
  public record Section(String heading, List<Link> lines, String more) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /// Words that lead to an address.
  public record Link(String words, String address) {}

  /// The same without markup.
  public String plain() {
    StringBuilder text = new StringBuilder(greeting).append("\n");
    for (Section section : sections) {
      text.append("\n").append(section.heading()).append("\n");
      for (Link line : section.lines()) {
        text.append("- ").append(line.words()).append("\n");
        if (links) {
          text.append("  ").append(line.address()).append("\n");
        }
      }
      if (!section.more().isEmpty()) {
        text.append(section.more()).append("\n");
      }
    }
    text.append("\n").append(inbox.words()).append(links ? ": " + inbox.address() : "");
    text.append("\n").append(settings.words()).append(links ? ": " + settings.address() : "");
    return text.append("\n").toString();
  }
}
