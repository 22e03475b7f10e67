package dev.attune.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

  private static String plain(String body) {
    return Mails.words(Mails.text(body));
  }

  private static String html(String body) {
    return Mails.words(Mails.html(body));
  }

  @Nested
  class PlainText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "On Sat, 21 Nov 2026 at 10:15, Example Care <care@example.com> wrote:",
          "On Sat, 21 Nov 2026 at 10:15, Example Care <care@example.com>\nwrote:",
          "On Nov 21, 2026, at 10:15 AM, Example Care\n<care@example.com> wrote:",
          "Am 21.11.26 um 10:15 schrieb Example Care:",
          "Am Sa., 21. Nov. 2026 um 10:15 Uhr schrieb Example Care <\ncare@example.com>:",
          "Le 21/11/2026 à 10:15, Example Care a écrit :",
          "Le sam. 21 nov. 2026 à 10:15, Example Care <care@example.com> a écrit :",
          "El 21/11/2026 a las 10:15, Example Care escribió:",
          "Em 21/11/2026 10:15, Example Care escreveu:",
          "Às 10:15 de 21/11/2026, Example Care escreveu:",
          "Il 21/11/2026 10:15, Example Care ha scritto:",
          "Op 21-11-2026 om 10:15 schreef Example Care:",
          "Den 2026-11-21 kl. 10:15, skrev Example Care:",
          "Den 21.11.2026 10:15, skrev Example Care:",
          "Example Care kirjoitti 21.11.2026 klo 10.15:",
          "W dniu 21.11.2026 o 10:15, Example Care pisze:",
          "Dne 21. 11. 2026 v 10:15 Example Care napsal(a):",
          "2026. 11. 21. 10:15 keltezéssel, Example Care írta:",
          "La 21.11.2026 10:15, Example Care a scris:",
          "21.11.2026 10:15, Example Care пишет:",
          "21.11.2026 10:15, Example Care пише:",
          "Στις 21/11/2026 10:15, ο/η Example Care έγραψε:",
          "21.11.2026 10:15 tarihinde Example Care yazdı:",
          "בתאריך 21/11/2026 10:15, Example Care כתב:",
          "على 21/11/2026 10:15، كتب Example Care:",
          "2026/11/21 10:15、Example Care より:",
          "2026-11-21 10:15에 Example Care 이(가) 쓴 글:",
          "在 2026/11/21 10:15, Example Care 写道:",
          "於 2026/11/21 10:15，Example Care 寫到：",
          "Vào lúc 10:15 21/11/2026, Example Care đã viết:",
          "Pada 21/11/2026 10.15, Example Care menulis:",
          "2026-11-21 10:15 GMT+00:00 Example Care <care@example.com>:",
          "вт, 21 нояб. 2026 г. в 10:15, Example Care <care@example.com>:",
          "---- On Sat, 21 Nov 2026 10:15:00 +0100 Example Care <care@example.com> wrote ----"
        })
    void withoutTheMailItAnswers(String attribution) {
      assertThat(plain("Still nothing here.\n\nRobin\n\n" + attribution
              + "\n> Your refund is\n> on its way.\n"))
          .isEqualTo("Still nothing here.\n\nRobin");
      assertThat(plain("Still nothing here.\n\nRobin\n\n" + attribution
              + "\n\n> Your refund is on its way.\n"))
          .isEqualTo("Still nothing here.\n\nRobin");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "-----Original Message-----\nFrom: Example Care\n\nYour refund",
          "-----Ursprüngliche Nachricht-----\nVon: Example Care\n\nIhr Geld",
          "----- Message original -----\nDe: Example Care\n\nVotre argent",
          "________________________________\nFrom: Example Care <care@example.com>\nSent: Saturday, 21 November 2026"
              + "\nTo: Robin <robin@example.org>\nSubject: Re: Refund\n\nYour refund",
          "*From:* Example Care <care@example.com>\n*Sent:* Saturday\n*To:* Robin\n*Subject:* Re: Refund\n\nYour refund",
          "Von: Example Care <care@example.com>\nGesendet: Samstag, 21. November 2026\nAn: Robin\nBetreff: AW: Geld\n\nIhr",
          "De : Example Care <care@example.com>\nEnvoyé : samedi\nÀ : Robin\nObjet : RE: Argent\n\nVotre",
          "De: Example Care <care@example.com>\nEnviado: sábado\nPara: Robin\nAsunto: RE: Dinero\n\nSu",
          "Da: Example Care <care@example.com>\nInviato: sabato\nA: Robin\nOggetto: R: Soldi\n\nIl",
          "Van: Example Care <care@example.com>\nVerzonden: zaterdag\nAan: Robin\nOnderwerp: RE: Geld\n\nUw",
          "发件人: Example Care\n发送时间: 2026年11月21日\n收件人: Robin\n主题: 回复: 退款\n\n您",
          "差出人: Example Care <care@example.com>\n送信日: 2026年11月21日\n宛先: Robin\n件名: 返金\n\n"
        })
    void withoutWhatOutlookPutsBeneath(String quote) {
      assertThat(plain("Still nothing here.\n\n" + quote + "\n")).isEqualTo("Still nothing here.");
    }

    @Test
    void withoutAnUnmarkedQuoteBelowAClearAttribution() {
      assertThat(
              plain(
                  "Thanks.\n\nOn 21 Nov 2026 at 10:15, Care <care@example.com> wrote:\n\nYour refund is on its way.\n"))
          .isEqualTo("Thanks.");
    }

    @Test
    void withoutASignature() {
      assertThat(plain("Still nothing.\n\n-- \nRobin Fictional\nExample Street 1\n"))
          .isEqualTo("Still nothing.");
      assertThat(plain("Still nothing.\n--\nRobin\n")).isEqualTo("Still nothing.");
      assertThat(plain("Still nothing.\n\nSent from my iPhone\n")).isEqualTo("Still nothing.");
      assertThat(
              plain(
                  "Immer noch nichts.\n\nVon meinem iPhone gesendet\n\nAm 21.11.26 um 10:15 schrieb X:\n> a\n> b\n"))
          .isEqualTo("Immer noch nichts.");
      assertThat(plain(
              "Still nothing.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n"
                  + "From: Care <care@example.com>\nSent: today\nSubject: Refund\n\nYour"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void withTheAnswerBeneathTheQuote() {
      assertThat(plain(
              "On 21 Nov 2026 at 10:15, Care <care@example.com> wrote:\n> Your refund\n> is on its way.\n\n"
                  + "Still nothing here.\n\n-- \nRobin\n"))
          .isEqualTo("Still nothing here.");
    }

    @Test
    void withAnswersBetweenTheLines() {
      assertThat(plain(
              "Hello,\n\nOn 21 Nov 2026 at 10:15, Care <care@example.com> wrote:\n> Which order?\n\n5512\n\n"
                  + "> Which card?\n\nThe one ending 4421\n\n-- \nRobin\n"))
          .isEqualTo(
              "Hello,\n\nOn 21 Nov 2026 at 10:15, Care <care@example.com> wrote:\n> Which order?\n\n5512\n\n"
                  + "> Which card?\n\nThe one ending 4421");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "On 12 May 2026 your colleague wrote:\nWe will refund EUR 25.\n\nNothing came.",
          "From: Berlin\nTo: Hamburg\nDate: 12.05.2026\nPlease change my ticket.",
          "My list:\n-----\nfirst\n-----\nsecond",
          "The error was:\n> Payment refused\nWhat now?",
          "Sent from Berlin last Monday, the parcel never arrived. Where is it now?",
          "Sent from Berlin.\n\nWhere is it?",
          "A -- B\nand -- more",
          "Original message",
          "Subject: my refund\nFrom: me",
          "I wrote on 12.05.2026:\nnobody answered"
        })
    void withAllThatLooksLikeAQuoteAndIsNone(String body) {
      assertThat(plain(body)).isEqualTo(body);
    }

    @Test
    void withTheWholeIfNothingElseIsThere() {
      assertThat(plain("> only\n> this\n")).isEqualTo("> only\n> this");
      assertThat(plain("-- \nRobin\n")).isEqualTo("-- \nRobin".replace(" \n", "\n"));
    }

    @Test
    void withWhatIsPassedOn() {
      String body =
          "See below.\n\n---------- Forwarded message ---------\nFrom: Shop <shop@example.net>\n"
              + "Date: Sat\nSubject: Order\nTo: Robin\n\nYour order 5512\n";

      assertThat(plain(body)).isEqualTo(body.strip());
      assertThat(
              Mails.words(
                  Mails.octets(
                      Mails.HEAD.replace("Subject: ", "Subject: WG: ")
                          + "\nBitte lesen.\n\nVon: Shop <shop@example.net>\nGesendet: Samstag\nAn: Robin\nBetreff: Bestellung\n\nIhre\n")))
          .endsWith("Betreff: Bestellung\n\nIhre");
    }
  }

  @Nested
  class Html {

    @Test
    void ofGmail() {
      assertThat(html("<div dir=\"ltr\">Still nothing.<div><br></div><div>Robin</div></div><br>"
              + "<div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">schrijver 21 nov:<br>"
              + "</div><blockquote class=\"gmail_quote\" style=\"margin:0\"><p>Your refund</p><p>is on its way</p>"
              + "</blockquote></div>"))
          .isEqualTo("Still nothing.\n\nRobin");
    }

    @Test
    void ofGmailWithTheAnswerBeneath() {
      assertThat(
              html(
                  "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Sat, Care wrote:</div>"
                      + "<blockquote class=\"gmail_quote\">Your refund<br>is on its way</blockquote><div>Still nothing.</div></div>"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void ofGmailPassedOn() {
      assertThat(html(
              "<div>See.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Forwarded message"
                  + " ---------<br>From: Shop</div>Your order 5512</div>"))
          .isEqualTo("See.\n---------- Forwarded message ---------\nFrom: Shop\nYour order 5512");
    }

    @Test
    void ofOutlook() {
      assertThat(
              html(
                  "<div class=\"elementToProof\">Still nothing.</div><div id=\"Signature\"><p>Robin</p></div>"
                      + "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Από:</b> Care<br></div><div>Your refund</div>"))
          .isEqualTo("Still nothing.");
      assertThat(
              html(
                  "<div>Still nothing.</div><hr><div id=\"x_divRplyFwdMsg\">Von: Care</div><div>Ihr Geld</div>"))
          .isEqualTo("Still nothing.");
      assertThat(html("<div class=\"WordSection1\"><p class=\"MsoNormal\">Still nothing.</p>"
              + "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p><b>X:</b> Care</p>"
              + "</div><p>Your refund</p></div>"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void ofAppleMail() {
      assertThat(
              html(
                  "Still nothing.<br><br><div id=\"AppleMailSignature\">Sent from my iPhone</div><div><br>"
                      + "<blockquote type=\"cite\">On 21 Nov 2026, at 10:15, Care &lt;care@example.com&gt; wrote:<br><br>"
                      + "</blockquote></div><blockquote type=\"cite\"><div>Your refund</div></blockquote>"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void ofThunderbird() {
      assertThat(
              html(
                  "<p>Still nothing.</p><div class=\"moz-cite-prefix\">Dnes, Care:<br></div>"
                      + "<blockquote type=\"cite\"><p>Your refund</p></blockquote><div class=\"moz-signature\">-- <br>Robin</div>"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void ofYahooProtonAndZimbra() {
      assertThat(
              html(
                  "<div>Still nothing.</div><div id=\"ydp1yahoo_quoted_1\" class=\"yahoo_quoted\">Your refund</div>"))
          .isEqualTo("Still nothing.");
      assertThat(html("<div>Still nothing.</div><div class=\"protonmail_quote\">Your refund</div>"))
          .isEqualTo("Still nothing.");
      assertThat(html(
              "<div>Still nothing.</div><hr data-marker=\"__DIVIDER__\"><div>Your refund</div>"))
          .isEqualTo("Still nothing.");
    }

    @Test
    void withAnswersBetweenTheLines() {
      assertThat(html("<p>Hello</p><div class=\"moz-cite-prefix\">On 21.11.2026, Care wrote:</div>"
              + "<blockquote type=\"cite\"><p>Which order?</p></blockquote><p>5512</p>"
              + "<blockquote type=\"cite\"><p>Which card?</p></blockquote><p>4421</p>"))
          .isEqualTo("""
              Hello

              On 21.11.2026, Care wrote:

              > Which order?

              5512

              > Which card?

              4421""");
    }

    @Test
    void withWhatIsOnlySetIn() {
      assertThat(html(
              "<div>They said</div><blockquote style=\"margin:0 0 0 40px;border:none;padding:0\">Wait."
                  + "</blockquote>"))
          .isEqualTo("They said\nWait.");
    }
  }
}
