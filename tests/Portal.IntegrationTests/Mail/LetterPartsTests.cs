using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Mail;

/// <summary>What a letter consists of: the text, the same as HTML, and the files that go with it.</summary>
public sealed class LetterPartsTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private const string ChineseName = "简历-张三（最终版）-大模型推理加速方向-清华大学计算机系-2027年春季.pdf";

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_text_comes_first_and_then_the_same_as_html(string transport)
    {
        var office = await OpenAsync(transport);
        await office.WriteAsync(PostOffice.Letter() with { Text = "您好！\n\n<b>请看</b>：https://portal.example/inbox" });
        await office.SendDueAsync();
        var mail = await Server.NextAsync();

        Assert.Equal(["text/plain", "text/html"], mail.Leaves.Select(part => part.MediaType));
        Assert.StartsWith("multipart/alternative", mail.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("您好！\r\n\r\n<b>请看</b>：https://portal.example/inbox", mail.Text.TrimEnd());
        Assert.Contains("<p>&lt;b&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://portal.example/inbox\">https://portal.example/inbox</a>", mail.Html, StringComparison.Ordinal);
        Assert.Null(mail.Header("List-Unsubscribe"));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Its_reader_can_end_letters_of_its_kind(string transport)
    {
        var office = await OpenAsync(transport);
        await office.WriteAsync(PostOffice.Letter() with { UnsubscribePath = "/inbox/notices" });
        await office.SendDueAsync();
        Assert.Equal("<https://portal.example/inbox/notices>", (await Server.NextAsync()).Header("List-Unsubscribe"));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Small_files_of_the_inquiry_go_with_it_under_their_own_names(string transport)
    {
        var office = await OpenAsync(transport);
        var inquiry = await SomeInquiry.ReceiveAsync(office);
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        await AttachAsync(office, inquiry, AttachmentSlot.Cv, ChineseName, bytes);
        await AttachAsync(office, inquiry, AttachmentSlot.Transcript, "b \"quoted\".pdf", [1, 2, 3]);
        await office.WriteAsync(PostOffice.Letter() with { InquiryId = inquiry, AttachesFiles = true });
        await office.SendDueAsync();
        var mail = await Server.NextAsync();

        Assert.StartsWith("multipart/mixed", mail.Header("Content-Type"), StringComparison.Ordinal);
        var cv = mail.Files.First();
        Assert.Equal((ChineseName, "application/pdf"), (cv.FileName, cv.MediaType));
        Assert.Equal(bytes, cv.Bytes);
        Assert.Equal(2, mail.Files.Count());
        Assert.Equal("Some words.", mail.Text.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Large_files_stay_behind(string transport)
    {
        var office = await OpenAsync(transport);
        var inquiry = await SomeInquiry.ReceiveAsync(office);
        await AttachAsync(office, inquiry, AttachmentSlot.Cv, "cv.pdf", new byte[MailComposer.MaxFiles]);
        await office.WriteAsync(PostOffice.Letter() with { InquiryId = inquiry, AttachesFiles = true });
        await office.SendDueAsync();
        Assert.Single((await Server.NextAsync()).Files);

        await AttachAsync(office, inquiry, AttachmentSlot.Transcript, "transcript.pdf", [1]);
        await office.WriteAsync(PostOffice.Letter() with { InquiryId = inquiry, AttachesFiles = true });
        await office.SendDueAsync();
        Assert.Empty((await Server.NextAsync()).Files);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_letter_that_is_refused_with_its_files_arrives_without_them(string transport)
    {
        var office = await OpenAsync(transport);
        var inquiry = await SomeInquiry.ReceiveAsync(office);
        await AttachAsync(office, inquiry, AttachmentSlot.Cv, "cv.pdf", new byte[1000]);
        Server.On("RCPT", "552 5.3.4 message too big", times: 1);
        var id = await office.WriteAsync(PostOffice.Letter() with { InquiryId = inquiry, AttachesFiles = true });
        await office.SendDueAsync();
        Assert.Equal((EmailState.Sent, 2), ((await office.ReadAsync(id)).State, (await office.ReadAsync(id)).Attempts));
        var mail = await Server.NextAsync();
        Assert.Empty(mail.Files);
        Assert.Equal($"<{id:N}@portal.example>", mail.Header("Message-ID"));

        Server.On("RCPT", "552 5.3.4 message too big", times: 1);
        id = await office.WriteAsync(PostOffice.Letter() with { InquiryId = inquiry });
        await office.SendDueAsync();
        Assert.Equal(EmailState.Failed, (await office.ReadAsync(id)).State);
    }

    private static async Task AttachAsync(PostOffice office, Guid inquiry, AttachmentSlot slot, string name, byte[] bytes)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var file = Attachment.Stage(Guid.NewGuid(), slot, name, new(bytes.Length, SHA256.HashData(bytes), 1, false), null, office.Clock.Now);
        file.SendWith(inquiry);
        db.Attachments.Add(file);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<AttachmentContent>().WriteAsync(file.Id, new MemoryStream(bytes), CancellationToken.None);
    }
}
