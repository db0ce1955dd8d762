using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.UnitTests.Mail;

public sealed class MailFailureTests
{
    private static readonly MailOptions Anonymous = new();
    private static readonly MailOptions SignedIn = new() { UserName = "portal", Password = "secret" };

    [Theory]
    [InlineData(450)]
    [InlineData(451)]
    [InlineData(452)]
    [InlineData(454)]
    public void A_4xx_is_tried_again(int code) =>
        Assert.Equal((MailFailureKind.Transient, MailFailureReach.Letter), Judge(MailFailure.OfReply(code, "later")));

    [Theory]
    [InlineData(550)]
    [InlineData(551)]
    [InlineData(552)]
    [InlineData(553)]
    [InlineData(554)]
    [InlineData(571)]
    public void A_5xx_about_the_letter_is_given_up(int code) =>
        Assert.Equal((MailFailureKind.Permanent, MailFailureReach.Letter), Judge(MailFailure.OfReply(code, "no")));

    [Theory]
    [InlineData(530)]
    [InlineData(534)]
    [InlineData(535)]
    [InlineData(538)]
    public void A_5xx_about_credentials_is_our_fault(int code) =>
        Assert.Equal((MailFailureKind.Misconfigured, MailFailureReach.Server), Judge(MailFailure.OfReply(code, "who are you")));

    [Theory]
    [InlineData(553, "5.1.7 Bad sender address syntax")]
    [InlineData(550, "5.1.8 Domain of the sender not found")]
    [InlineData(550, "5.7.8 Sign in first")]
    [InlineData(554, "554 5.7.8 Sign in first")]
    public void A_refusal_of_the_sender_is_our_fault_whatever_its_code(int code, string words) =>
        Assert.Equal((MailFailureKind.Misconfigured, MailFailureReach.Server), Judge(MailFailure.OfReply(code, words)));

    [Theory]
    [InlineData("5.7.1 Not by our policy, see rule 5.1.8")]
    [InlineData("Rule 5.7.8")]
    public void Codes_within_the_words_count_for_nothing(string words) =>
        Assert.Equal((MailFailureKind.Permanent, MailFailureReach.Letter), Judge(MailFailure.OfReply(550, words)));

    [Fact]
    public void A_421_ends_the_connection_only() =>
        Assert.Equal((MailFailureKind.Transient, MailFailureReach.Connection), Judge(MailFailure.OfReply(421, "too many letters")));

    [Theory]
    [InlineData(SocketError.ConnectionRefused, MailFailureKind.Transient)]
    [InlineData(SocketError.TimedOut, MailFailureKind.Transient)]
    [InlineData(SocketError.TryAgain, MailFailureKind.Transient)]
    [InlineData(SocketError.HostNotFound, MailFailureKind.Misconfigured)]
    public void A_server_that_is_not_reached_stops_all_letters(SocketError error, MailFailureKind kind) =>
        Assert.Equal((kind, MailFailureReach.Server), Judge(MailFailure.OfException(new SocketException((int)error))));

    [Fact]
    public void A_certificate_that_does_not_hold_is_our_fault() =>
        Assert.Equal((MailFailureKind.Misconfigured, MailFailureReach.Server), Judge(MailFailure.OfException(new AuthenticationException("UntrustedRoot"))));

    [Fact]
    public void An_unknown_exception_is_tried_again() =>
        Assert.Equal((MailFailureKind.Transient, MailFailureReach.Letter), Judge(MailFailure.OfException(new InvalidOperationException("?"))));

    [Fact]
    public void A_full_disk_is_tried_again() =>
        Assert.Equal(MailFailureKind.Transient, MailFailure.OfException(new IOException("No space left on device")).Kind);

    [Theory]
    [InlineData(550)]
    [InlineData(554)]
    public void After_a_refused_password_the_client_in_the_box_sees_a_rejected_letter(int code)
    {
        var exception = new SmtpException((SmtpStatusCode)code, "Mailbox unavailable. The server response was: 5.7.1 Relay access denied");
        Assert.Equal(MailFailureKind.Misconfigured, SmtpClientFailure.Of(exception, SignedIn).Kind);
        Assert.Equal(MailFailureKind.Permanent, SmtpClientFailure.Of(exception, Anonymous).Kind);
    }

    [Fact]
    public void The_client_in_the_box_wraps_what_happened_below() =>
        Assert.Equal(
            (MailFailureKind.Transient, MailFailureReach.Server),
            Judge(SmtpClientFailure.Of(new SmtpException("Failure sending mail.", new SocketException((int)SocketError.ConnectionRefused)), Anonymous)));

    [Fact]
    public void Only_the_words_of_the_server_are_kept() =>
        Assert.Equal("550 5.1.1 No such user", MailFailure.OfReply(550, "5.1.1 No\r\n such\0 user").Text);

    [Fact]
    public void Long_words_are_cut_where_no_letter_is_torn_apart()
    {
        var text = MailFailure.OfReply(550, new string('x', OutgoingEmail.MaxErrorLength - 5) + "😀").Text;
        Assert.Equal(OutgoingEmail.MaxErrorLength - 1, text.Length);
        Assert.Equal('x', text[^1]);
    }

    private static (MailFailureKind Kind, MailFailureReach Reach) Judge(MailFailure failure) => (failure.Kind, failure.Reach);
}
