namespace Portal.Mail;

/// <summary>
/// One connection for a round of letters, opened when it is needed and opened anew after it broke, and what is known by
/// now about where it leads.
/// </summary>
internal sealed class WayOut(IMailTransport transport) : IAsyncDisposable
{
    private IMailConnection? connection;
    private int doubts;

    /// <summary>Why no other letter is worth a try in this round; null while the way is open.</summary>
    public MailFailure? Closed { get; private set; }

    /// <returns>Null where the letter left. Nothing is thrown: one bad letter must not stop the others.</returns>
    public async Task<MailFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var isUsed = connection is not null;
        var failure = await TrySendAsync(mail, cancellationToken);

        // Servers close connections that carried many letters. That is no fault of this one.
        failure = isUsed && failure is { Reach: MailFailureReach.Connection } ? await TrySendAsync(mail, cancellationToken) : failure;

        // A single one may be the letter's fault. After two in a row it looks as if no letter could pass, and relays
        // lock accounts that come with a wrong password again and again.
        doubts = failure is { Reach: MailFailureReach.Connection } or { Kind: MailFailureKind.Misconfigured } ? doubts + 1 : 0;
        Closed = failure is { Reach: MailFailureReach.Server } || doubts == 2 ? failure : null;
        return failure;
    }

    private async Task<MailFailure?> TrySendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            connection ??= await transport.OpenAsync(cancellationToken);
            await connection.SendAsync(mail, cancellationToken);
            return null;
        }
        catch (Exception e)
        {
            var failure = transport.Explain(e);
            return connection is null ? AboutTheWay(failure) : failure;
        }
        finally
        {
            if (connection is { IsUsable: false })
            {
                await DisposeAsync();
            }
        }
    }

    /// <summary>Who does not even let us in says nothing about the letter, which must not be given up for it.</summary>
    private static MailFailure AboutTheWay(MailFailure failure) => failure with
    {
        Reach = MailFailureReach.Server,
        Kind = failure.Kind == MailFailureKind.Permanent ? MailFailureKind.Misconfigured : failure.Kind,
    };

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
