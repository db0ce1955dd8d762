using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class SendingAgainTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failed_letter_is_due_at_once_as_the_same_letter()
    {
        var letter = Letter();
        var messageId = letter.MessageId;
        letter.Fail("550 no such user");
        letter.SendAgain(Now.AddDays(4));
        Assert.Equal((EmailState.Waiting, Now.AddDays(4), 0), (letter.State, letter.NextAttemptAt, letter.Attempts));
        Assert.Equal((messageId, "550 no such user"), (letter.MessageId, letter.LastError));
    }

    [Fact]
    public void A_letter_that_is_on_its_way_or_sent_is_left_alone()
    {
        var letter = Letter();
        Assert.Throws<InvalidOperationException>(() => letter.SendAgain(Now));
        letter.MarkSent(Now);
        Assert.Throws<InvalidOperationException>(() => letter.SendAgain(Now));
    }

    private static OutgoingEmail Letter() => OutgoingEmail.Create(new()
    {
        Kind = EmailKind.Reply,
        To = new("li@example.org", null),
        Subject = "Re: Hello",
        Text = "Hello",
        Language = Language.English,
        MessageIdDomain = "example.org",
    }, Now);
}
