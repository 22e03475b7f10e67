package dev.attune.benchmarks;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.AddressListFieldLenientImpl;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The same mail read by two libraries: who wrote it, when, about what, in answer to what, both texts, and the files. */
final class MailPeers {

  private static final Session SESSION = Session.getInstance(new Properties());

  private MailPeers() {}

  /** What a reader hands out. */
  record Read(List<String> fields, Instant date, List<String> texts, int files) {}

  /** With Apache James Mime4J's stream parser. */
  static Read mime4j(InputStream mail) throws IOException, MimeException {
    Handler handler = new Handler();
    MimeStreamParser parser = new MimeStreamParser(MimeConfig.PERMISSIVE);
    parser.setContentDecoding(true);
    parser.setContentHandler(handler);
    parser.parse(mail);
    return new Read(handler.fields, handler.date, handler.texts, handler.files);
  }

  private static final class Handler extends AbstractContentHandler {

    private final List<String> fields = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final byte[] buffer = new byte[8192];
    private Instant date = Instant.EPOCH;
    private int files;

    @Override
    public void field(Field field) throws MimeException {
      switch (field.getNameLowerCase()) {
        case "from", "to" ->
          AddressListFieldLenientImpl.PARSER
              .parse(field, DecodeMonitor.SILENT)
              .getAddressList()
              .flatten()
              .forEach(mailbox -> fields.add(mailbox.getName() + " " + mailbox.getAddress()));
        case "subject" ->
          fields.add(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT));
        case "message-id", "in-reply-to", "references" -> fields.add(field.getBody());
        case "date" ->
          date = DateTimeFieldLenientImpl.PARSER
              .parse(field, DecodeMonitor.SILENT)
              .getDate()
              .toInstant();
        default -> {
          // Of no interest.
        }
      }
    }

    @Override
    public void body(BodyDescriptor type, InputStream in) throws IOException {
      if (type.getMimeType().startsWith("text/")) {
        texts.add(new String(in.readAllBytes(), Charset.forName(type.getCharset())));
      } else {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          files += read;
        }
      }
    }
  }

  /** With Angus, the reference implementation of Jakarta Mail. */
  static Read angus(InputStream mail) throws IOException, MessagingException {
    MimeMessage message = new MimeMessage(SESSION, mail);
    List<String> fields = new ArrayList<>();
    for (Address from : message.getFrom()) {
      fields.add(from.toString());
    }
    for (Address to : message.getRecipients(jakarta.mail.Message.RecipientType.TO)) {
      fields.add(to.toString());
    }
    fields.add(message.getSubject());
    fields.add(message.getMessageID());
    fields.add(message.getHeader("In-Reply-To", null));
    fields.add(message.getHeader("References", null));
    List<String> texts = new ArrayList<>();
    int files = contents(message, texts);
    return new Read(fields, message.getSentDate().toInstant(), texts, files);
  }

  private static int contents(Part part, List<String> texts)
      throws IOException, MessagingException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      int files = 0;
      for (int i = 0; i < parts.getCount(); i++) {
        files += contents(parts.getBodyPart(i), texts);
      }
      return files;
    }
    if (part.isMimeType("text/*")) {
      texts.add((String) part.getContent());
      return 0;
    }
    byte[] buffer = new byte[8192];
    int files = 0;
    try (InputStream in = part.getInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        files += read;
      }
    }
    return files;
  }

  static InputStream stream(byte[] mail) {
    return new ByteArrayInputStream(mail);
  }
}
