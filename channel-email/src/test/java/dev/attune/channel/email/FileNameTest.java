package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Media;
import jakarta.mail.internet.ContentDisposition;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  private static String name(String path, String type) {
    return FileName.of(Media.of(URI.create("https://example.com" + path), type, "A file"), 2);
  }

  @ParameterizedTest
  @CsvSource({
    "/files/invoice.pdf, application/pdf, invoice.pdf",
    "/files/invoice.pdf?token=1#page, application/pdf, invoice.pdf",
    "/Rechnung%20M%C3%A4rz.pdf, application/pdf, Rechnung März.pdf",
    "/a+b.PNG, image/png, a+b.PNG",
    "/photo.jpeg, image/jpeg, photo.jpeg",
    "/ticket.pkpass, application/vnd.apple.pkpass, ticket.pkpass",
    "/data.v2.bin, application/octet-stream, data.v2.bin",
    "/data, application/octet-stream, data"
  })
  void isTheLastStepOfTheAddress(String path, String type, String name) {
    assertThat(name(path, type)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/render.php?id=5, application/pdf, render.php.pdf",
    "/x.exe, image/png, x.exe.png",
    "/invoice, application/pdf, invoice.pdf",
    "/.htaccess, text/plain, htaccess.txt"
  })
  void endsAsItsTypeSays(String path, String type, String name) {
    assertThat(name(path, type)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/a%2F..%2F..%2Fetc%2Fpasswd, text/plain, passwd.txt",
    "/a%5C..%5Cx.pdf, application/pdf, x.pdf",
    "/.., application/pdf, file-3.pdf",
    "/, application/pdf, file-3.pdf",
    "'', image/png, file-3.png",
    "/%0D%0ABcc%3A%20x.pdf, application/pdf, Bcc_ x.pdf",
    "/%E2%80%AEfdp.exe.pdf, application/pdf, fdp.exe.pdf",
    "/con.pdf, application/pdf, _con.pdf",
    "/a%3Cb%3E%22c%7C.pdf, application/pdf, a_b__c_.pdf",
    "/$%7Bmedia.0%7D.pdf, application/pdf, ${media.0}.pdf",
    "/%20.pdf., application/pdf, pdf.pdf"
  })
  void isNoPathAndNoTrap(String path, String type, String name) {
    assertThat(name(path, type)).isEqualTo(name);
  }

  @Test
  void isNoLongerThanFileSystemsTake() {
    assertThat(name("/" + "a".repeat(300) + ".pdf", "application/pdf"))
        .isEqualTo("a".repeat(100) + ".pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "invoice.pdf",
    "Rechnung März.pdf",
    "領収書 2026年11月.pdf",
    "it's 100% \"sure\".pdf",
    "${media.0}.pdf",
    "a very long name that goes on and on until it does not fit into one line any more.pdf",
    "非常に長いファイル名で一行には収まりきらないものをここに書いておきます.pdf",
    "🎁🎁🎁🎁🎁🎁🎁🎁🎁🎁🎁🎁.png"
  })
  void isReadBackFromItsParameter(String name) throws Exception {
    String parameter = FileParameter.of(name);

    assertThat(new ContentDisposition("attachment" + parameter).getParameter("filename"))
        .isEqualTo(name);
    assertThat(parameter).matches("[\\x20-\\x7E\\r\\n]*").doesNotContain("${");
    assertThat(parameter.split("\r\n")).allMatch(line -> line.length() <= 78);
  }
}
