using System.Text.RegularExpressions;
using Portal.Data.Telemetry;

namespace Portal.Hosting.Telemetry;

/// <summary>
/// What a span may say. Everything else that a library writes on one is taken off: paths hold the secret of a private page,
/// queries what somebody searches for, and the words of the database values of a row.
/// </summary>
internal static partial class SpanRules
{
    public const string OfRequests = "Microsoft.AspNetCore";
    public const string OfDatabase = "Npgsql";

    public const string StatementTag = "db.query.text";

    /// <summary>Characters of a statement.</summary>
    private const int MostOfStatement = 2_000;

    private static readonly HashSet<string> Told =
    [
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
        "db.system.name", "db.operation.name", "db.response.status_code", StatementTag, PortalMeter.OutcomeTag, PortalMeter.FailureTag,
    ];

    public static bool IsTold(string tag) => Told.Contains(tag);

    /// <summary>Values travel beside a statement as parameters. Should somebody write one into it, it is not told.</summary>
    public static string WithoutValues(string statement)
    {
        var plain = Literal().Replace(statement, "'?'");
        return plain.Length > MostOfStatement ? plain[..MostOfStatement] : plain;
    }

    [GeneratedRegex("'(?:[^']|'')*'?", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();
}
