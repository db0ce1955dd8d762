using System.Text;

namespace Portal.Mail;

/// <summary>The step in which the doctor signs in, in a way that the library of this build knows as well.</summary>
internal sealed class SmtpSignIn(MailOptions mail, SmtpLibrary library, MailAccessTokens tokens)
{
    /// <exception cref="MailFailureException">There is no access token to be had.</exception>
    public async Task<MailStepResult> TryAsync(SmtpWire wire, SmtpReply greeting, CancellationToken cancellationToken)
    {
        if (!mail.SignsIn)
        {
            return new(MailStep.SignIn, MailStepOutcome.NotWanted);
        }

        var offered = greeting.Offers("AUTH") ?? [];
        var usable = library.Mechanisms.Where(name => (name == MailOAuthOptions.Mechanism) == mail.OAuth.IsSet).ToList();
        if (usable.Find(name => offered.Contains(name, StringComparer.OrdinalIgnoreCase)) is not { } mechanism)
        {
            // MailKit knows more ways with a password than are followed here.
            var mayWork = offered.Length > 0 && usable.Count > 1;
            return new(MailStep.SignIn, mayWork ? MailStepOutcome.NotLookedAt : MailStepOutcome.Failed)
            {
                Fact = string.Join(' ', offered),
                Failure = mayWork ? null : new(MailFailureKind.Misconfigured, MailFailureReach.Server, greeting.Words),
                Obstacle = mayWork ? MailObstacle.None : MailObstacle.NoMechanism,
            };
        }

        var reply = mechanism switch
        {
            "PLAIN" => await wire.AskAsync($"AUTH PLAIN {Encode($"\0{mail.UserName}\0{mail.Password}")}", cancellationToken),
            "LOGIN" => await LogInAsync(wire, cancellationToken),
            _ => await ShowTokenAsync(wire, cancellationToken),
        };
        return reply.IsPositive
            ? new(MailStep.SignIn, MailStepOutcome.Done) { Fact = mechanism }
            : new(MailStep.SignIn, MailStepOutcome.Failed) { Failure = MailFailure.OfReply(reply.Code, reply.Words) };
    }

    private async Task<SmtpReply> LogInAsync(SmtpWire wire, CancellationToken cancellationToken)
    {
        var reply = await wire.AskAsync($"AUTH LOGIN {Encode(mail.UserName)}", cancellationToken);
        return reply.Code == 334 ? await wire.AskAsync(Encode(mail.Password), cancellationToken) : reply;
    }

    private async Task<SmtpReply> ShowTokenAsync(SmtpWire wire, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var reply = await wire.AskAsync($"AUTH XOAUTH2 {Encode($"user={mail.UserName}\u0001auth=Bearer {token}\u0001\u0001")}", cancellationToken);

        // A refusal comes as a question whose only answer is nothing; the words come after it.
        var judged = reply.Code == 334 ? await wire.AskAsync("", cancellationToken) : reply;
        if (!judged.IsPositive)
        {
            tokens.Forget();
        }

        return judged;
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
