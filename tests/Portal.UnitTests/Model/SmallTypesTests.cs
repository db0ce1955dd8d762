using Portal.Model.Accounts;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class SmallTypesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_works_once_and_for_a_while_and_its_secret_is_not_kept()
    {
        var (link, secret) = OneTimeLink.Create(OneTimeLinkPurpose.OwnerSetUp, TimeSpan.FromDays(1), Now);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", secret);
        Assert.Equal(Secret.Hash(secret), link.SecretHash);
        Assert.NotEqual(Secret.Hash(secret + "x"), link.SecretHash);
        Assert.True(link.IsUsable(Now.AddDays(1).AddTicks(-1)));
        Assert.False(link.IsUsable(Now.AddDays(1)));

        link.Use(Now);
        Assert.False(link.IsUsable(Now));
        Assert.Throws<InvalidOperationException>(() => link.Use(Now));
    }

    [Fact]
    public void A_link_that_is_too_old_cannot_be_used() =>
        Assert.Throws<InvalidOperationException>(() => OneTimeLink.Create(OneTimeLinkPurpose.OwnerSetUp, TimeSpan.FromDays(1), Now).Link.Use(Now.AddDays(1)));

    [Theory]
    [InlineData("en", "中", Language.English, "en", Language.English, false)]
    [InlineData("en", "中", Language.Chinese, "中", Language.Chinese, false)]
    [InlineData("en", null, Language.Chinese, "en", Language.English, true)]
    [InlineData(" ", "中", Language.English, "中", Language.Chinese, true)]
    [InlineData(null, "", Language.English, "", Language.Chinese, false)]
    public void A_missing_side_is_stood_in_for_and_said_so(string? en, string? zh, Language wanted, string text, Language language, bool isFallback)
    {
        var bilingual = new BilingualText(en, zh);
        Assert.Equal(new LocalText(text, language, isFallback), bilingual.In(wanted));
        Assert.Equal(text.Length == 0, bilingual.IsEmpty);
    }

    [Fact]
    public void A_text_speaks_the_language_of_the_page()
    {
        using (Language.Chinese.Speak())
        {
            Assert.Equal("中", new BilingualText("en", "中").ToString());
            using var inner = Language.English.Speak();
            Assert.Equal("en", new BilingualText("en", "中").ToString());
        }
    }

    [Fact]
    public void A_letter_waits_is_sent_or_given_up()
    {
        var email = OutgoingEmail.Create(Letter("Hello"), Now);
        Assert.Equal((EmailState.Waiting, 0, Now, Now), (email.State, email.Attempts, email.CreatedAt, email.NextAttemptAt));
        Assert.Equal($"<{email.Id:N}@example.org>", email.MessageId);
        Assert.Equal(("<b@x>", 2), (email.InReplyTo, email.References.Count));

        email.Reschedule(Now.AddMinutes(5), "450 busy");
        Assert.Equal((EmailState.Waiting, Now.AddMinutes(5), "450 busy"), (email.State, email.NextAttemptAt, email.LastError));
        email.Fail(new string('x', 5000));
        Assert.Equal((EmailState.Failed, OutgoingEmail.MaxErrorLength), (email.State, email.LastError!.Length));
        email.MarkSent(Now.AddHours(1));
        Assert.Equal((EmailState.Sent, Now.AddHours(1), null), (email.State, email.SentAt, email.LastError));
    }

    [Fact]
    public void A_subject_is_one_line_of_bearable_length()
    {
        Assert.Equal("a Bcc: b", OutgoingEmail.Create(Letter("a\r\nBcc: b"), Now).Subject);
        var subject = OutgoingEmail.Create(Letter(new string('x', 1000)), Now).Subject;
        Assert.Equal(OutgoingEmail.MaxSubjectLength, subject.Length);
        Assert.EndsWith("…", subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_is_never_cut_through_a_character()
    {
        var subject = OutgoingEmail.Create(Letter(new string('x', OutgoingEmail.MaxSubjectLength - 2) + "👩👩"), Now).Subject;
        Assert.DoesNotContain(subject.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void The_words_of_a_mailbox_are_never_cut_through_a_character()
    {
        var cursor = IncomingCursor.Create("ada@imap.example.org/INBOX", Now);
        cursor.MarkFailed(new string('x', OutgoingEmail.MaxErrorLength - 2) + "👩👩", Now);
        Assert.Equal(new string('x', OutgoingEmail.MaxErrorLength - 2) + "…", cursor.Failure);
    }

    [Theory]
    [InlineData("InReview", "in_review")]
    [InlineData("New", "new")]
    [InlineData("ClosedNoAnswer", "closed_no_answer")]
    [InlineData("BibTex", "bib_tex")]
    [InlineData("UserID", "user_id")]
    [InlineData("HTMLText", "html_text")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("IX_Topics_Key", "ix_topics_key")]
    [InlineData("", "")]
    public void Names_become_snakes(string name, string snake) => Assert.Equal(snake, SnakeCase.Of(name));

    [Fact]
    public void Enums_become_snakes() => Assert.Equal("declined_by_sender", SnakeCase.Of(InquiryState.DeclinedBySender));

    private static Letter Letter(string subject) => new()
    {
        Kind = EmailKind.Reply,
        To = new("ada@example.org", "Ada"),
        Subject = subject,
        Text = "Hello",
        Language = Language.English,
        MessageIdDomain = "example.org",
        Thread = ["<a@x>", "<b@x>"],
    };
}
