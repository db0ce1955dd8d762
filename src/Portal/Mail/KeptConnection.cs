namespace Portal.Mail;

/// <summary>One connection for a batch of letters, opened when it is needed and opened anew after it broke.</summary>
internal sealed class KeptConnection(IMailTransport transport) : IAsyncDisposable
{
    private IMailConnection? connection;

    /// <returns>Null where the letter left. Nothing is thrown: one bad letter must not stop the others.</returns>
    public async Task<MailFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var isUsed = connection is not null;
        var failure = await TrySendAsync(mail, cancellationToken);

        // Servers close connections that carried many letters. That is no fault of this one.
        return isUsed && failure is { Reach: MailFailureReach.Connection } ? await TrySendAsync(mail, cancellationToken) : failure;
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
