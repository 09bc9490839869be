package vn.lantoa.notifications.internal.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server of the settings, where there is one, and what mails of this installation say of
/// themselves.
@Component
class MailServer {
  private final ObjectProvider<JavaMailSender> sender;
  private final String from;
  private final String pages;

  MailServer(ObjectProvider<JavaMailSender> sender, Environment environment) {
    this.sender = sender;
    this.from = environment.getProperty("lantoa.mail.from", "lantoa@localhost");
    this.pages = environment.getProperty("lantoa.address", "").replaceFirst("/+$", "");
  }

  Optional<JavaMailSenderImpl> find() {
    return sender.getIfAvailable() instanceof JavaMailSenderImpl found && found.getHost() != null
        ? Optional.of(found)
        : Optional.empty();
  }

  /// Host and port; empty where there is no server.
  String name() {
    return find()
        .map(each -> each.getHost() + (each.getPort() > 0 ? ":" + each.getPort() : ""))
        .orElse("");
  }

  /// Address of the sender.
  String from() {
    return from;
  }

  /// Domain of the sender, for Message-IDs.
  String domain() {
    String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    return domain.isEmpty() ? "localhost" : domain.toLowerCase(Locale.ROOT);
  }

  /// Where people reach the pages, without a slash at the end; empty where nobody has said.
  String pages() {
    return pages;
  }
}
