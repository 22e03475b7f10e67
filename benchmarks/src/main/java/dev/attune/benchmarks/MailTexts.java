package dev.attune.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Mails to read: a customer's answer as a common web mail program writes it, alone and with a photograph. */
final class MailTexts {

  private static final int PHOTO = 765_000;

  private static final String HEAD = """
      Delivered-To: care@example.com
      Received: by 2002:a05:6512:3090:b0:539:8b2:f1e5 with SMTP id z16csp1234567lfd;
              Sat, 21 Nov 2026 01:15:07 -0800 (PST)
      X-Received: by 2002:a17:907:7e9b:b0:a99:4e35:9a2c with SMTP id qb27-20020a1709077e9bmr1234567ejc.1;
              Sat, 21 Nov 2026 01:15:07 -0800 (PST)
      Return-Path: <robin@example.org>
      Received: from mail-sor-f41.example.net (mail-sor-f41.example.net. [192.0.2.41])
              by mx.example.com with SMTPS id a640c23a62f3a-a9e88dd1f2esor1234567866b.5.2026.11.21.01.15.07
              for <care@example.com>
              (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128);
              Sat, 21 Nov 2026 01:15:07 -0800 (PST)
      Received-SPF: pass (example.com: domain of robin@example.org designates 192.0.2.41 as permitted sender)
      Authentication-Results: mx.example.com;
             dkim=pass header.i=@example.org header.s=20230601 header.b=AbCdEfGh;
             spf=pass smtp.mailfrom=robin@example.org;
             dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=example.org
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=20230601;
              h=to:subject:message-id:date:from:in-reply-to:references:mime-version:from:to:cc:subject;
              bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
              b=LjKd0N2mVqXbq3v5u8x7z1C4e6f8h0j2l4n6p8r0t2v4x6z8B0D2F4H6J8L0N2P4R6
      MIME-Version: 1.0
      References: <CAF-first.1@mail.example.org> <Am_0123456789abcdef0123456789abcdef@example.com>
      In-Reply-To: <Am_0123456789abcdef0123456789abcdef@example.com>
      From: =?UTF-8?Q?Robin_M=C3=BCller=2DFictional?= <robin@example.org>
      Date: Sat, 21 Nov 2026 10:14:55 +0100
      Message-ID: <CAKx8b0-1Qm5t=wYb2cZ3dE4fG5hI6jK7lM8nO9pQ@mail.example.org>
      Subject: =?UTF-8?Q?Re=3A_R=C3=BCckerstattung_f=C3=BCr_Bestellung_5512?=
      To: Example Care <care@example.com>
      Content-Type: multipart/%s; boundary="0000000000001a2b3c0612345678"

      """;

  private static final String PARAGRAPH =
      "Guten Tag, die Schuhe kamen am Montag zur=C3=BCck bei Ihnen an, das steht auc=\n"
          + "h in Ihrer Mail. Die R=C3=BCckerstattung von 25,00 =E2=82=AC ist bis heute n=\n"
          + "icht auf meinem Konto. K=C3=B6nnen Sie bitte nachsehen, woran es liegt?";

  private MailTexts() {}

  /** A mail of a little more than 8 KB: text and HTML, with the mail it answers beneath. */
  static byte[] answer() {
    return octets(HEAD.formatted("alternative") + alternatives("0000000000001a2b3c0612345678"));
  }

  /** The same with a photograph; a little more than 1 MB. */
  static byte[] withPhoto() {
    byte[] photo = new byte[PHOTO];
    for (int i = 0; i < photo.length; i++) {
      photo[i] = (byte) (i * 31 + i / 7);
    }
    String outer = "0000000000001a2b3c0612345678";
    String inner = "0000000000009f8e7d0612345678";
    return octets(HEAD.formatted("mixed") + "--" + outer
        + "\nContent-Type: multipart/alternative; boundary=\"" + inner + "\"\n\n"
        + alternatives(inner) + "\n--" + outer
        + "\nContent-Type: image/jpeg; name=\"IMG_5512.jpg\"\n"
        + "Content-Disposition: attachment; filename=\"IMG_5512.jpg\"\n"
        + "Content-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(photo).replace("\r\n", "\n") + "\n--" + outer
        + "--\n");
  }

  private static String alternatives(String boundary) {
    StringBuilder mail = new StringBuilder();
    mail.append("--").append(boundary).append("\nContent-Type: text/plain; charset=\"UTF-8\"\n");
    mail.append("Content-Transfer-Encoding: quoted-printable\n\n");
    for (int i = 0; i < 6; i++) {
      mail.append(PARAGRAPH).append("\n\n");
    }
    mail.append("Viele Gr=C3=BC=C3=9Fe\nRobin\n\n");
    mail.append("Am Fr., 20. Nov. 2026 um 16:02 Uhr schrieb Example Care <care@example.com>:\n\n");
    for (int i = 0; i < 4; i++) {
      mail.append("> ").append(PARAGRAPH).append("\n>\n");
    }
    mail.append("\n--").append(boundary).append("\nContent-Type: text/html; charset=\"UTF-8\"\n");
    mail.append("Content-Transfer-Encoding: quoted-printable\n\n<div dir=3D\"ltr\">");
    for (int i = 0; i < 6; i++) {
      mail.append("<div>").append(PARAGRAPH).append("</div><div><br></div>=\n");
    }
    mail.append("<div>Viele Gr=C3=BC=C3=9Fe</div><div>Robin</div></div><br>=\n");
    mail.append("<div class=3D\"gmail_quote gmail_quote_container\"><div dir=3D\"ltr\" class=\n");
    mail.append(
        "=3D\"gmail_attr\">Am Fr., 20. Nov. 2026 um 16:02 Uhr schrieb Example Care &lt;<a hre=\n");
    mail.append(
        "f=3D\"mailto:care@example.com\">care@example.com</a>&gt;:<br></div><blockquote class=\n");
    mail.append(
        "=3D\"gmail_quote\" style=3D\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,=\n");
    mail.append("204,204);padding-left:1ex\">");
    for (int i = 0; i < 4; i++) {
      mail.append(
          "<div style=3D\"font-family:Arial,sans-serif;font-size:14px;color:rgb(34,34,34)\">=\n");
      mail.append(PARAGRAPH).append("</div><div><br></div>=\n");
    }
    return mail.append("</blockquote></div>\n\n--")
        .append(boundary)
        .append("--\n")
        .toString();
  }

  private static byte[] octets(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
