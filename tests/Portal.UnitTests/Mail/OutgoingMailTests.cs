using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.UnitTests.Mail;

/// <summary>What every transport is given; that the headers really come out like this is proven over a socket.</summary>
public sealed class OutgoingMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly MailOptions Mail = new() { From = "portal@example.org" };
    private static readonly SiteOptions Site = new() { Name = "The Portal" };

    [Theory]
    [InlineData("Ada\r\nBcc: evil@example.org", "Ada Bcc: evil@example.org")]
    [InlineData("Ada\nX: 1\rY: 2", "Ada X: 1 Y: 2")]
    [InlineData("Ada\0\u0085\u2028\u2029Love", "Ada Love")]
    public void A_line_break_in_a_name_or_subject_cannot_end_the_header(string text, string kept)
    {
        var mail = Create(Letter() with { To = new("ada@example.org", text), ReplyTo = new("bob@example.org", text), Subject = text });
        Assert.Equal((kept, kept, kept), (mail.To.Name, mail.ReplyTo!.Name, mail.Subject));
    }

    [Fact]
    public void The_letter_is_from_the_portal_under_the_name_of_the_site() =>
        Assert.Equal(new Mailbox("portal@example.org", "The Portal"), Create(Letter()).From);

    [Fact]
    public void Lines_end_as_mail_wants_them() =>
        Assert.Equal("one\r\ntwo\r\nthree", Create(Letter(), "one\ntwo\r\nthree").Text);

    [Fact]
    public void Only_message_ids_make_a_thread()
    {
        var mail = Create(Letter() with { Thread = ["<a@b>", "<c@d>\r\nBcc: evil@example.org", "no id", "<é@b>", "<e@f>"] });
        Assert.Equal(["<a@b>", "<e@f>"], mail.References);
        Assert.Equal("<e@f>", mail.InReplyTo);
        Assert.Null(Create(Letter() with { Thread = ["<a@b>", "<a@b> <c@d>"] }).InReplyTo);
    }

    [Fact]
    public void A_message_id_is_read_as_everywhere_else() =>
        Assert.Equal(["<a@b>", "<c@d>"], Create(Letter() with { Thread = [" <a@b>", "c@d"] }).References);

    [Fact]
    public void A_long_thread_keeps_its_first_letter_and_its_last_ones()
    {
        var thread = Enumerable.Range(0, 100).Select(i => $"<{i}@b>").ToList();
        var references = Create(Letter() with { Thread = thread }).References;
        Assert.Equal(["<0@b>", .. thread[89..]], references);
    }

    [Fact]
    public void A_repeated_letter_has_the_same_id_and_date()
    {
        var email = OutgoingEmail.Create(Letter(), Now);
        var mail = OutgoingMail.Create(email, "", Mail, Site);
        Assert.Equal(($"<{email.Id:N}@example.org>", Now), (mail.MessageId, mail.Date));
    }

    [Theory]
    [InlineData("ada@example.org", false)]
    [InlineData("ada@例子.example", false)]
    [InlineData("张三@example.org", true)]
    public void Only_a_name_before_the_at_sign_needs_an_international_server(string address, bool needed) =>
        Assert.Equal(needed, Create(Letter() with { To = new(address, null) }).NeedsUnicode);

    private static OutgoingMail Create(Letter letter, string text = "") => OutgoingMail.Create(OutgoingEmail.Create(letter, Now), text, Mail, Site);

    private static Letter Letter() => new()
    {
        Kind = EmailKind.Reply,
        To = new("ada@example.org", "Ada"),
        Subject = "Hello",
        Text = "Hello",
        Language = Language.English,
        MessageIdDomain = "example.org",
    };
}
