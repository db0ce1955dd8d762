namespace Portal.IntegrationTests.Hosting;

/// <summary>Who may reach what: <c>anyone</c>, every <c>reviewer</c> (and the owner), or the <c>owner</c> alone.</summary>
internal static class EndpointTable
{
    public static readonly SortedDictionary<string, string> Rows = new(
        Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("->", StringSplitOptions.TrimEntries)).ToDictionary(parts => parts[0], parts => parts[1]),
        StringComparer.Ordinal);

    private const string Text = """
        GET / -> anyone
        GET /.well-known/security.txt -> anyone
        GET /about -> anyone
        GET /account/invitation/{secret} -> anyone
        POST /account/invitation/{secret} -> anyone
        GET /account/set-up/{secret} -> anyone
        POST /account/set-up/{secret} -> anyone
        GET /account/sign-in -> anyone
        POST /account/sign-in -> anyone
        GET /account/sign-in/code -> anyone
        POST /account/sign-in/code -> anyone
        GET /account/sign-in/passkey -> anyone
        POST /account/sign-in/passkey?handler=Options -> anyone
        POST /account/sign-in/passkey?handler=Passkey -> anyone
        GET /contact -> anyone
        GET /contact/collaboration -> anyone
        POST /contact/collaboration -> anyone
        POST /contact/files -> anyone
        GET /contact/intern -> anyone
        POST /contact/intern -> anyone
        GET /contact/question -> anyone
        POST /contact/question -> anyone
        GET /contact/talk -> anyone
        POST /contact/talk -> anyone
        POST /csp-reports -> anyone
        GET /error/{code:int=500} -> anyone
        POST /error/{code:int=500} -> anyone
        GET /healthz/live -> anyone
        POST /healthz/live -> anyone
        GET /healthz/ready -> anyone
        POST /healthz/ready -> anyone
        GET /inquiries/{token} -> anyone
        POST /inquiries/{token}?handler=Address -> anyone
        GET /news -> anyone
        GET /privacy -> anyone
        GET /projects -> anyone
        GET /publications -> anyone
        GET /topics -> anyone
        GET /topics/{slug} -> anyone
        GET /{**path} -> anyone
        POST /{**path} -> anyone
        GET /account -> reviewer
        GET /account/codes -> reviewer
        POST /account/codes -> reviewer
        POST /account/codes?handler=Off -> reviewer
        GET /account/confirm -> reviewer
        POST /account/confirm -> reviewer
        POST /account/confirm?handler=Options -> reviewer
        POST /account/confirm?handler=Passkey -> reviewer
        GET /account/passkeys -> reviewer
        POST /account/passkeys?handler=Options -> reviewer
        POST /account/passkeys?handler=Passkey -> reviewer
        POST /account/passkeys?handler=Remove -> reviewer
        GET /account/password -> reviewer
        POST /account/password -> reviewer
        GET /account/recovery-codes -> reviewer
        POST /account/recovery-codes -> reviewer
        GET /account/sessions -> reviewer
        POST /account/sessions -> reviewer
        GET /account/sign-out -> reviewer
        POST /account/sign-out -> reviewer
        GET /account/audit -> owner
        POST /account/audit?handler=Csv -> owner
        GET /account/people -> owner
        POST /account/people -> owner
        POST /account/people?handler=Again -> owner
        POST /account/people?handler=Change -> owner
        GET /inbox -> owner
        GET /inbox/mail -> owner
        POST /inbox/mail -> owner
        GET /inbox/notices -> owner
        POST /inbox/notices -> owner
        GET /inbox/outbox -> owner
        POST /inbox/outbox -> owner
        GET /inbox/outbox/{id:guid} -> owner
        POST /inbox/outbox/{id:guid}?handler=Discard -> owner
        POST /inbox/outbox/{id:guid}?handler=Edit -> owner
        POST /inbox/outbox/{id:guid}?handler=Hold -> owner
        POST /inbox/outbox/{id:guid}?handler=Release -> owner
        POST /inbox/outbox/{id:guid}?handler=SendAgain -> owner
        POST /inbox/outbox/{id:guid}?handler=TakeBack -> owner
        GET /inbox/quarantine -> owner
        POST /inbox/quarantine -> owner
        GET /inbox/templates -> owner
        POST /inbox/templates?handler=Move -> owner
        POST /inbox/templates?handler=Switch -> owner
        GET /inbox/templates/{key} -> owner
        POST /inbox/templates/{key} -> owner
        POST /inbox/templates/{key}?handler=Preview -> owner
        POST /inbox/templates/{key}?handler=Remove -> owner
        GET /inbox/unmatched -> owner
        POST /inbox/unmatched?handler=Link -> owner
        POST /inbox/unmatched?handler=Move -> owner
        GET /inbox/unmatched/{id}/original -> owner
        GET /inbox/{reference} -> owner
        POST /inbox/{reference}?handler=Note -> owner
        POST /inbox/{reference}?handler=Reply -> owner
        POST /inbox/{reference}?handler=State -> owner
        GET /inbox/{reference}/files/{id} -> owner
        GET /planted -> owner
        """;
}
