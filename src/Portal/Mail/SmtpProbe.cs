using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Mail;

/// <summary>
/// Goes through a conversation with the server up to where the letter would follow, and keeps what each step brought.
/// The libraries that send tell only the end of it.
/// </summary>
internal sealed class SmtpProbe(MailOptions mail, SmtpLibrary library, MailAccessTokens tokens)
{
    /// <summary>For one reply, and at most what a transport would wait.</summary>
    private static readonly TimeSpan ReplyPatience = TimeSpan.FromSeconds(8);

    private readonly List<MailStepResult> steps = [];
    private SmtpReply greeting = new(0, []);

    private TimeSpan Patience => ReplyPatience < mail.ReplyPatience ? ReplyPatience : mail.ReplyPatience;

    /// <returns>All steps up to the one that failed, or up to the recipient.</returns>
    public async Task<IReadOnlyList<MailStepResult>> RunAsync(string to, CancellationToken cancellationToken)
    {
        var step = MailStep.Resolve;
        try
        {
            var addresses = await ResolveAsync(cancellationToken);
            step = MailStep.Connect;
            await using var wire = await ConnectAsync(addresses, cancellationToken);
            if (mail.Security != MailSecurity.Tls && !await GreetAsync(wire, MailStep.Connect, cancellationToken))
            {
                return steps;
            }

            step = MailStep.Encrypt;
            if (!await EncryptAsync(wire, cancellationToken))
            {
                return steps;
            }

            step = MailStep.SignIn;
            if (!await SignInAsync(wire, cancellationToken))
            {
                return steps;
            }

            step = MailStep.Sender;
            await AddressAsync(wire, to, cancellationToken);
            await wire.AskAsync("QUIT", cancellationToken);
        }
        catch (MailFailureException e)
        {
            Failed(step, e.Failure, MailObstacle.NoToken);
        }
        catch (Exception e)
        {
            // The farewell may go wrong after everything went well.
            if (steps is not [.., { Step: MailStep.Recipient }])
            {
                // A server that is reached and says nothing is not connected to; else the step that was done stays done.
                Failed(step != MailStep.Connect && steps.Exists(s => s.Step == step) ? step + 1 : step, MailFailure.OfException(e));
            }
        }

        return steps;
    }

    private async Task<IPAddress[]> ResolveAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var addresses = await Dns.GetHostAddressesAsync(mail.Host, limit.Token);
        Done(MailStep.Resolve, string.Join(", ", addresses.Select(address => address.ToString())));
        return addresses;
    }

    private async Task<SmtpWire> ConnectAsync(IPAddress[] addresses, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(addresses, mail.Port, limit.Token);
            var there = (IPEndPoint)client.Client.RemoteEndPoint!;
            var address = there.Address.IsIPv4MappedToIPv6 ? there.Address.MapToIPv4() : there.Address;
            Done(MailStep.Connect, new IPEndPoint(address, there.Port).ToString());
            return new(client, Patience);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task<bool> GreetAsync(SmtpWire wire, MailStep step, CancellationToken cancellationToken)
    {
        var hello = await wire.ReadAsync(cancellationToken);
        return (hello.IsPositive || Failed(step, hello)) && await SayHelloAsync(wire, step, cancellationToken);
    }

    private async Task<bool> SayHelloAsync(SmtpWire wire, MailStep step, CancellationToken cancellationToken)
    {
        greeting = await wire.AskAsync($"EHLO {wire.OwnName}", cancellationToken);
        return greeting.IsPositive || Failed(step, greeting);
    }

    private async Task<bool> EncryptAsync(SmtpWire wire, CancellationToken cancellationToken)
    {
        if (mail.Security == MailSecurity.None)
        {
            steps.Add(new(MailStep.Encrypt, MailStepOutcome.NotWanted));
            return true;
        }

        if (mail.Security == MailSecurity.StartTls)
        {
            if (greeting.Offers("STARTTLS") is null)
            {
                return Failed(MailStep.Encrypt, new(MailFailureKind.Misconfigured, MailFailureReach.Server, greeting.Words), MailObstacle.NoEncryption);
            }

            var leave = await wire.AskAsync("STARTTLS", cancellationToken);
            if (!leave.IsPositive)
            {
                return Failed(MailStep.Encrypt, leave);
            }
        }

        var result = await SmtpHandshake.TryAsync(wire, mail.Host, cancellationToken);
        steps.Add(result);
        if (result.Outcome == MailStepOutcome.Failed)
        {
            return false;
        }

        return mail.Security == MailSecurity.Tls
            ? await GreetAsync(wire, MailStep.SignIn, cancellationToken)
            : await SayHelloAsync(wire, MailStep.SignIn, cancellationToken);
    }

    private async Task<bool> SignInAsync(SmtpWire wire, CancellationToken cancellationToken)
    {
        var result = await new SmtpSignIn(mail, library, tokens).TryAsync(wire, greeting, cancellationToken);
        steps.Add(result);
        return result.Outcome is MailStepOutcome.Done or MailStepOutcome.NotWanted;
    }

    private async Task AddressAsync(SmtpWire wire, string to, CancellationToken cancellationToken)
    {
        var needsUnicode = !Local(to).All(char.IsAscii) || !Local(mail.From).All(char.IsAscii);
        var takesUnicode = greeting.Offers("SMTPUTF8") is not null;
        var sender = await wire.AskAsync($"MAIL FROM:<{Plain(mail.From)}>{(needsUnicode && takesUnicode ? " SMTPUTF8" : "")}", cancellationToken);
        if (!sender.IsPositive)
        {
            Failed(MailStep.Sender, sender);
            return;
        }

        Done(MailStep.Sender, mail.From);
        if (needsUnicode && !takesUnicode)
        {
            Failed(MailStep.Recipient, new(MailFailureKind.Permanent, MailFailureReach.Letter, greeting.Words), MailObstacle.NoUnicode);
            return;
        }

        var recipient = await wire.AskAsync($"RCPT TO:<{Plain(to)}>", cancellationToken);
        if (recipient.IsPositive)
        {
            Done(MailStep.Recipient, to);
        }
        else
        {
            Failed(MailStep.Recipient, recipient);
        }
    }

    private static string Local(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>Domains travel as ASCII, whatever the server takes.</summary>
    private static string Plain(string address) => $"{Local(address)}@{new IdnMapping().GetAscii(address[(Local(address).Length + 1)..])}";

    private void Done(MailStep step, string fact) => steps.Add(new(step, MailStepOutcome.Done) { Fact = fact });

    private bool Failed(MailStep step, SmtpReply reply) => Failed(step, MailFailure.OfReply(reply.Code, reply.Words));

    private bool Failed(MailStep step, MailFailure failure, MailObstacle obstacle = MailObstacle.None)
    {
        // A step that was done so far, such as a connection over which nothing good came, did fail after all.
        steps.RemoveAll(done => done.Step == step);
        steps.Add(new(step, MailStepOutcome.Failed) { Failure = failure, Obstacle = obstacle });
        return false;
    }
}
