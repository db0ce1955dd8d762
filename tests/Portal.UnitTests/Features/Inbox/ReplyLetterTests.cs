using Portal.Features.Shared.Replies;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Inbox;

public sealed class ReplyLetterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly MailOptions Mail = new() { From = "portal@example.org", ForwardTo = "owner@example.org, second@example.org" };
    private static readonly SiteOptions Site = new() { Name = "The Portal" };

    [Fact]
    public void It_continues_the_thread_under_the_subject_that_the_sender_knows()
    {
        var letter = Compose("Hello", earlier: [new("<1@b>", "[INT-2] We received your message"), new("<2@b>", "Re: [INT-2] We received your message")]);
        Assert.Equal("Re: [INT-2] We received your message", letter.Subject);
        Assert.Equal(["<1@b>", "<2@b>"], letter.References);
        Assert.Equal("<2@b>", letter.InReplyTo);
    }

    [Fact]
    public void A_thread_that_began_with_an_answer_gets_no_second_Re() =>
        Assert.Equal("Re: Hi", Compose("Hello", earlier: [new("<1@b>", "Re: Hi")]).Subject);

    [Fact]
    public void Without_an_earlier_letter_the_subject_names_the_inquiry()
    {
        var letter = Compose("Hello", earlier: []);
        Assert.Matches(@"\ARe: \[INT-.{4}-.{4}\] ", letter.Subject);
        Assert.Null(letter.InReplyTo);
    }

    [Fact]
    public void It_goes_from_a_person_to_the_sender_and_answers_go_to_the_owner()
    {
        var letter = Compose("Hello", earlier: []);
        Assert.Equal((EmailKind.Reply, false), (letter.Kind, letter.IsAutomatic));
        Assert.Equal(("li@example.org", "owner@example.org", "The Portal"), (letter.ToAddress, letter.ReplyToAddress, letter.ReplyToName));
    }

    [Theory]
    [InlineData(Language.English, "Your page")]
    [InlineData(Language.Chinese, "您的专属页面")]
    public void Under_what_was_typed_stand_a_signature_and_the_private_page_in_the_senders_language(Language language, string words)
    {
        var lines = Compose("Hello {0}", earlier: [], language).TextBody.Split('\n');
        Assert.Equal(["Hello {0}", "", "Ada", "The Portal", ""], lines[..5]);
        Assert.StartsWith(words, lines[5], StringComparison.Ordinal);
        Assert.Equal(OutgoingEmail.PrivatePagePlaceholder, lines[6]);
    }

    private static OutgoingEmail Compose(string text, IReadOnlyList<EarlierLetter> earlier, Language language = Language.English)
    {
        var received = new ReceivedInquiry
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Li", null, "li@example.org", null),
            Language = language,
            Message = "Please.",
            ConsentVersion = "1",
            Intern = new()
            {
                Approval = Approval.Given,
                EarliestStart = new(2027, 1, 1),
                Months = 6,
                DaysPerWeek = 4,
                Place = Place.Remote,
                Degree = DegreeStage.Master,
                Major = "CS",
                Graduation = new(2027, 6, 1),
                CvLink = "https://example.org",
                Experience = "Built.",
            },
        };
        var inquiry = Inquiry.Receive(received, Now.AddDays(14), Now);
        var reply = inquiry.Reply(text, new(Guid.NewGuid(), "Ada"), Now);
        return ReplyEmail.Compose(inquiry, reply, earlier, Site, Mail, Now);
    }
}
