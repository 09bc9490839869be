package vn.lantoa.notifications.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;

/// A mail that was made and is to be sent.
///
/// @param attempt number of the attempt that it was taken for, from 1
record Letter(
    UUID id,
    String address,
    String messageId,
    String subject,
    String body,
    String html,
    Instant madeAt,
    int attempt) {

  /// The message, the same however often it is made.
  MimeMessage message(Session session, String from) throws MessagingException {
    MimeMessage message = new KeptMessage(session, messageId);
    MimeMessageHelper parts =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(address);
    parts.setSubject(subject);
    parts.setText(body, html);
    parts.setSentDate(Date.from(madeAt));
    // No machine answers to it, and no absence note comes back.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    return message;
  }

  /// Keeps its Message-ID when it is written.
  private static final class KeptMessage extends MimeMessage {
    private final String id;

    KeptMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
