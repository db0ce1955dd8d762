using System.Text;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.UnitTests.Mail;

/// <summary>Mails as they come over the wire, written here byte for byte, and what is read from them. Only with MailKit.</summary>
public sealed class MailKitReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_plain_answer_is_read_with_its_thread_and_its_recipients()
    {
        var mail = Read(
            """
            Return-Path: <ada@example.edu>
            Delivered-To: replies+int7kq24mxd-abcdefghijklmnop@portal.test
            From: Ada Zhang <ada@example.edu>
            To: The Portal <replies@portal.test>
            Subject: Re: [INT-7KQ2-4MXD] We received your message
            Date: Fri, 20 Nov 2026 15:30:00 +0800
            Message-ID: <answer@mail.example.edu>
            In-Reply-To: <second@portal.test>
            References: <first@portal.test>
             <second@portal.test>

            I can start in March.

            On Fri, 20 Nov 2026, The Portal wrote:
            > When?
            """);
        Assert.Equal((IncomingKind.Message, "<answer@mail.example.edu>", "ada@example.edu", "Ada Zhang"), (mail.Email.Kind, mail.Email.MessageId, mail.Email.FromAddress, mail.Email.FromName));
        Assert.Equal(("I can start in March.", "On Fri, 20 Nov 2026, The Portal wrote:\n> When?"), (mail.Email.Text, mail.Email.Quoted));
        Assert.Equal(["<second@portal.test>", "<first@portal.test>"], mail.Answers);
        Assert.Equal(["replies@portal.test", "replies+int7kq24mxd-abcdefghijklmnop@portal.test"], mail.Recipients);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 7, 30, 0, TimeSpan.Zero), mail.Email.WrittenAt);
    }

    [Fact]
    public void Chinese_in_an_old_charset_and_in_names_of_files_is_read()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var subject = $"=?gb18030?B?{Convert.ToBase64String(gb.GetBytes("关于实习"))}?=";
        var name = Uri.EscapeDataString("简历-张三（最终版）.pdf");
        byte[] raw =
        [
            .. Encoding.ASCII.GetBytes($"From: =?gb18030?B?{Convert.ToBase64String(gb.GetBytes("张三"))}?= <zhang@example.edu>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"),
            .. gb.GetBytes("我可以从三月开始，六个月。"),
            .. Encoding.ASCII.GetBytes($"\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=UTF-8''{name[..40]};\r\n filename*1*={name[40..]}\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--b--\r\n"),
        ];
        var mail = Read(raw);
        Assert.Equal(("关于实习", "张三", "我可以从三月开始，六个月。"), (mail.Email.Subject, mail.Email.FromName, mail.Email.Text));
        var file = Assert.Single(mail.Files);
        Assert.Equal(("简历-张三（最终版）.pdf", 9L), (file.Name, file.Size));
        using var content = new StreamReader(file.Open());
        Assert.Equal("%PDF-1.4\n", content.ReadToEnd());
    }

    [Fact]
    public void Html_becomes_words_without_script_styles_or_anything_to_be_loaded()
    {
        var mail = Read(
            """
            From: ada@example.edu
            Content-Type: text/html; charset=utf-8

            <html><head><title>T</title><style>p { color: red }</style><script>alert("x")</script></head><body onload="evil()">
            <p>Hello &amp; thanks,<br>second line</p><img src="https://tracker.example/pixel.png" width=1><img src="cid:logo" alt="Logo">
            <ul><li>one</li><li>two &lt;b&gt;</li></ul><a href="https://evil.example/login">https://bank.example</a> <a href="javascript:alert(1)">click</a>
            <div class="gmail_quote">On Fri, 20 Nov 2026, The Portal wrote:<br><blockquote><p>When?</p><blockquote>Earlier</blockquote></blockquote></div>
            <script>more(</body></html>
            """);
        Assert.Equal("Hello & thanks,\nsecond line\n\n[Logo]\n- one\n- two <b>\nhttps://bank.example <https://evil.example/login> click", mail.Email.Text);
        Assert.Equal("On Fri, 20 Nov 2026, The Portal wrote:\n\n> When?\n\n> > Earlier", mail.Email.Quoted);
        Assert.DoesNotContain("tracker", mail.Email.Text + mail.Email.Quoted, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", mail.Email.Text + mail.Email.Quoted, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_versions_the_plain_one_counts_and_pictures_of_the_layout_are_no_files()
    {
        var mail = Read(
            """
            From: ada@example.edu
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; format=flowed

            A long line that was 
            broken by the program.
            --a
            Content-Type: text/html

            <p>The other version</p>
            --a--
            --r
            Content-Type: image/png
            Content-ID: <logo>
            Content-Disposition: inline; filename=logo.png

            x
            --r--
            """);
        Assert.Equal("A long line that was broken by the program.", mail.Email.Text);
        Assert.Empty(mail.Files);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("Precedence: bulk")]
    [InlineData("Return-Path: <>")]
    public void A_machine_that_answers_is_known_by_its_headers(string header) =>
        Assert.Equal(IncomingKind.AutomaticReply, Read($"{header}\nFrom: ada@example.edu\nSubject: Away\n\nI am away.").Email.Kind);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Precedence: first-class")]
    [InlineData("Return-Path: <ada@example.edu>")]
    public void What_a_person_wrote_is_not_taken_for_a_machines(string header) =>
        Assert.Equal(IncomingKind.Message, Read($"{header}\nFrom: ada@example.edu\n\nHello").Email.Kind);

    [Theory]
    [InlineData("failed", "5.1.1", IncomingKind.Bounce)]
    [InlineData("delayed", "4.4.1", IncomingKind.Report)]
    public void A_report_of_postfix_names_the_letter_the_recipient_and_the_words(string action, string status, IncomingKind kind)
    {
        var mail = Read(Report(action, status));
        Assert.Equal(kind, mail.Email.Kind);
        Assert.Equal(["<0191letter@portal.test>"], mail.Report!.MessageIds);
        var recipient = Assert.Single(mail.Report.Recipients);
        Assert.Equal(["ada@example.edu", "ada.zhang@cs.example.edu"], recipient.Addresses);
        Assert.Equal((kind == IncomingKind.Bounce, $"{status} 550 5.1.1 <ada.zhang@cs.example.edu>: User unknown"), (recipient.HasFailed, recipient.Words));
        Assert.Contains("could not be delivered", mail.Email.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("From: a@example.org, b@example.org\nContent-Type: multipart/mixed\n\nno boundary")]
    [InlineData("Content-Type: text/plain; charset=no-such-charset\nContent-Transfer-Encoding: base64\n\n!!!!")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nnothing\n--b--")]
    [InlineData("Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=x\n\n--x")]
    public void Whatever_comes_is_read_or_kept_and_throws_nothing(string text)
    {
        var mail = Read(text);
        Assert.Null(mail.Email.FromAddress);
        Assert.NotNull(mail.Original);
        Assert.Equal(32, mail.Email.Sha256!.Length);
    }

    [Fact]
    public void A_thousand_parts_inside_each_other_are_survived()
    {
        var text = new StringBuilder("From: a@example.org\n");
        for (var i = 0; i < 5000; i++)
        {
            text.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        }

        Assert.Equal("a@example.org", Read(text.Append("\nHello").ToString()).Email.FromAddress ?? "a@example.org");
    }

    private static string Report(string action, string status) =>
        $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.edu (Mail Delivery System)
        To: portal@portal.test
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4XyZ.1763625600/mx.example.edu"

        --4XyZ.1763625600/mx.example.edu
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --4XyZ.1763625600/mx.example.edu
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.edu
        X-Postfix-Queue-ID: 4XyZ
        Arrival-Date: Fri, 20 Nov 2026 08:00:00 +0000 (UTC)

        Final-Recipient: rfc822; ada.zhang@cs.example.edu
        Original-Recipient: rfc822;ada@example.edu
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mail.cs.example.edu
        Diagnostic-Code: smtp; 550 5.1.1 <ada.zhang@cs.example.edu>: User unknown

        --4XyZ.1763625600/mx.example.edu
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: portal@portal.test
        To: ada@example.edu
        Subject: [INT-7KQ2-4MXD] We received your message
        Message-ID: <0191letter@portal.test>

        --4XyZ.1763625600/mx.example.edu--
        """;

    private static IncomingMail Read(string text) => Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    private static IncomingMail Read(byte[] raw) => MailKitReading.Read(new MemoryStream(raw, writable: false), Now);
}
