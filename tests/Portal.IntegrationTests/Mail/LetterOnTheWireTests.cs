using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Mail;

public sealed class LetterOnTheWireTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private const string LongSubject = "关于大模型推理加速方向实习申请的回复：您的申请已进入面试阶段，请在两周内回复方便的时间，谢谢您的耐心等待 😀";

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Chinese_arrives_as_it_was_written(string transport)
    {
        var mail = await SendAsync(transport, letter => letter with
        {
            To = new("zhang@example.org", "张三"),
            ReplyTo = new("owner@portal.example", "李四, 研究员"),
            Subject = LongSubject,
            Text = "张三，您好：\n\n. 一行以点开头\n.\n完。",
        });
        Assert.Equal(LongSubject, mail.Header("Subject"));
        Assert.Equal("张三 <zhang@example.org>", mail.Header("To")!.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("李四, 研究员 <owner@portal.example>", mail.Header("Reply-To")!.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("研究门户 Portal <portal@portal.example>", mail.Header("From")!.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("张三，您好：\r\n\r\n. 一行以点开头\r\n.\r\n完。", mail.Text.TrimEnd('\r', '\n'));
        Assert.Equal(("portal@portal.example", "zhang@example.org"), (mail.From, Assert.Single(mail.Recipients)));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_headers_carry_the_thread_and_the_moment(string transport)
    {
        string[] thread = ["<first@example.org>", "<0193f0c0a1b27c3d8e4f5a6b7c8d9e0f@portal.example>", "<last@example.org>"];
        var office = await OpenAsync(transport);
        var id = await office.WriteAsync(PostOffice.Letter() with { Thread = thread });
        await office.SendDueAsync();
        var mail = await Server.NextAsync();

        Assert.Equal($"<{id:N}@portal.example>", mail.Header("Message-ID"));
        Assert.Equal("<last@example.org>", mail.Header("In-Reply-To"));
        Assert.Equal(string.Join(' ', thread), mail.Header("References"));

        // The client in the box always writes the moment of sending; a header says seconds.
        var date = DateTimeOffset.Parse(mail.Header("Date")!, CultureInfo.InvariantCulture);
        Assert.True(transport == SmtpClientTransport.Library.Name || date.ToUnixTimeMilliseconds() == office.Clock.Now.ToUnixTimeSeconds() * 1000, $"{date}");
        Assert.Null(mail.Header("Auto-Submitted"));
        Assert.Null(mail.Header("Reply-To"));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_long_thread_is_folded_and_stays_whole(string transport)
    {
        var thread = Enumerable.Range(0, 50).Select(i => $"<{i}.{new string('x', 60)}@example.org>").ToList();
        var mail = await SendAsync(transport, letter => letter with { Thread = thread });
        Assert.Equal([thread[0], .. thread[39..]], mail.Header("References")!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_machines_letter_says_so(string transport) =>
        Assert.Equal("auto-generated", (await SendAsync(transport, letter => letter with { IsAutomatic = true })).Header("Auto-Submitted"));

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Nothing_that_people_type_makes_a_header(string transport)
    {
        const string evil = "Ada\r\nBcc: evil@example.org\r\n\r\nBody";
        var mail = await SendAsync(transport, letter => letter with { To = new("ada@example.org", evil), ReplyTo = new("bob@example.org", evil), Subject = evil });
        string[] expected = ["Content-Type", "Date", "From", "Message-ID", "MIME-Version", "Reply-To", "Subject", "To"];
        var names = mail.Headers.Select(h => h.Name).Where(name => name != "Content-Transfer-Encoding");
        Assert.Equal(expected, names.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("Ada Bcc: evil@example.org Body", mail.Header("Subject"));
        Assert.Equal(["ada@example.org"], mail.Recipients);
        Assert.Equal("Some words.", mail.Text.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task An_address_outside_ascii_needs_a_server_that_takes_it(string transport)
    {
        var office = await OpenAsync(transport);
        var refused = await office.WriteAsync(PostOffice.Letter("张三@example.org"));
        await office.SendDueAsync();
        var failed = await office.ReadAsync(refused);
        Assert.True(failed.State == EmailState.Failed, $"{failed.State}: {failed.LastError}");
        Assert.Empty(Server.Mailbox);

        Server.OffersSmtpUtf8 = true;
        await office.WriteAsync(PostOffice.Letter("张三@example.org"));
        await office.SendDueAsync();
        var mail = Assert.Single(Server.Mailbox);
        Assert.Equal((true, "张三@example.org"), (mail.IsUnicode, Assert.Single(mail.Recipients)));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_chinese_domain_travels_in_its_ascii_form(string transport)
    {
        var mail = await SendAsync(transport, letter => letter with { To = new("ada@例子.example", null) });
        Assert.Equal("ada@xn--fsqu00a.example", Assert.Single(mail.Recipients));
    }

    [Theory]
    [InlineData(Language.English, "https://portal.example/inquiries/")]
    [InlineData(Language.Chinese, "https://portal.example/zh/inquiries/")]
    public async Task The_senders_letters_get_the_address_of_the_private_page(Language language, string start)
    {
        var office = await OpenAsync(Transports.Last().Data);
        var inquiry = await SomeInquiry.ReceiveAsync(office);
        var letter = PostOffice.Letter() with { Text = $"Look: {OutgoingEmail.PrivatePagePlaceholder} .", InquiryId = inquiry, Language = language };
        var token = await office.Services.GetRequiredService<InquiryLinks>().TokenAsync(inquiry, version: 1, CancellationToken.None);
        foreach (var kind in new[] { EmailKind.Acknowledgement, EmailKind.Reply })
        {
            await office.WriteAsync(letter with { Kind = kind });
            await office.SendDueAsync();
            Assert.Equal($"Look: {start}{token} .", (await Server.NextAsync()).Text.TrimEnd());
        }

        // The owner's copy quotes strangers; the row never holds the address.
        var notice = await office.WriteAsync(letter with { Kind = EmailKind.Notice });
        await office.SendDueAsync();
        Assert.Equal(letter.Text, (await Server.NextAsync()).Text.TrimEnd());
        Assert.Equal(letter.Text, (await office.ReadAsync(notice)).TextBody);
    }

    private async Task<ReceivedMail> SendAsync(string transport, Func<Letter, Letter> change)
    {
        var office = await OpenAsync(transport);
        var id = await office.WriteAsync(change(PostOffice.Letter()));
        await office.SendDueAsync();
        var email = await office.ReadAsync(id);
        Assert.True(email.State == EmailState.Sent, email.LastError);
        return await Server.NextAsync();
    }
}
