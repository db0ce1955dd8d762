using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Keys;
using Portal.Data.Pictures;
using Portal.Data.Reading;
using Portal.Data.Scanning;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Keys;

namespace Portal.Hosting.Commands;

/// <summary>The doctor: what the portal needs, one line each.</summary>
internal static class CheckCommand
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var ready = new Option<bool>("--ready") { Description = "Only what decides whether inquiries can be taken: database and schema." };
        var command = new Command("check", "Looks whether everything that the portal needs is in order: one line each, exit code 1 on a fault.") { ready };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(
            services => CheckAsync(services, parsed.GetValue(ready), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, bool onlyReady, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var version = await db.Database.SqlQuery<string>($"select current_setting('server_version') as \"Value\"").SingleAsync(cancellationToken);
        var isFine = Tell("database", true, $"PostgreSQL {version} answers");
        if (!Tell("schema", await services.GetRequiredService<Schema>().IsCurrentAsync(cancellationToken), "as this build needs it", "older than this build; run the verb migrate"))
        {
            // The remaining questions ask tables that may not be there yet.
            return PortalCommands.Failed;
        }

        if (onlyReady)
        {
            return 0;
        }

        isFine &= await CheckClockAsync(services, db, cancellationToken);
        var wrapping = await DescribeWrappingAsync(services.GetRequiredService<KeyWrapping>(), cancellationToken);
        isFine &= Tell("keys", await HasKeysAsync(db, cancellationToken), $"the keys of the server are there; {wrapping}", "a key of the server is missing; run the verb migrate");
        isFine &= CheckDisk(services.GetRequiredService<DataFolder>().Look(writes: true));
        var refusal = await DatabaseRoom.ProbeAsync(db, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        isFine &= Tell("room", refusal is null, "the database stores what it is given", $"the database {refusal}; what people send is not stored");
        isFine &= await CheckScannerAsync(services.GetRequiredService<FileScanner>(), cancellationToken);
        isFine &= await CheckReaderAsync(services.GetRequiredService<PdfReader>(), cancellationToken);
        isFine &= await CheckPainterAsync(services.GetRequiredService<SvgPainter>(), cancellationToken);
        isFine &= await CheckShrinkerAsync(services.GetRequiredService<PictureShrinker>(), cancellationToken);
        isFine &= await CheckMailAsync(services, db, cancellationToken);
        Tell("owner", true, await db.Users.AnyAsync(cancellationToken) ? "there is an account" : "nobody can sign in yet; use the verb owner add");
        return isFine ? 0 : PortalCommands.Failed;
    }

    private static async Task<bool> HasKeysAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.ServerKeys.CountAsync(key => ServerKey.Names.Contains(key.Name), cancellationToken) == ServerKey.Names.Count;

    /// <summary>Plain keys are no fault: they are as well guarded as the database is.</summary>
    private static async Task<string> DescribeWrappingAsync(KeyWrapping wrapping, CancellationToken cancellationToken)
    {
        var (all, wrapped) = await wrapping.CountAsync(cancellationToken);
        return all == 0 ? "those of cookies are made at the first start"
            : wrapped == 0 ? "those of cookies lie in the database as they are (Keys:Certificate or Keys:File would wrap them)"
            : $"{wrapped} of {all} keys of cookies are wrapped";
    }

    private static async Task<bool> CheckClockAsync(IServiceProvider services, PortalDbContext db, CancellationToken cancellationToken)
    {
        var theirs = await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancellationToken);
        var apart = (services.GetRequiredService<TimeProvider>().GetUtcNow() - theirs).Duration();
        return Tell("clock", apart < ClockTolerance, "agrees with the database's", $"{apart.TotalSeconds:0} seconds apart from the database's");
    }

    private static bool CheckDisk(FolderSight folder)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{folder.Free / 1024 / 1024:N0} MB free in {folder.Path}");
        return Tell("disk", folder.IsFine, words, folder.Fault is { } fault ? $"nothing can be written into {folder.Path}: {fault}" : words);
    }

    /// <summary>Nothing to say where none is configured.</summary>
    private static async Task<bool> CheckScannerAsync(FileScanner scanner, CancellationToken cancellationToken) =>
        !scanner.IsThere || Tell("scanner", await scanner.AnswersAsync(cancellationToken), "clamd answers", "clamd does not answer; files are taken and scanned later");

    /// <summary>Nothing to say where it is switched off.</summary>
    private static async Task<bool> CheckReaderAsync(PdfReader reader, CancellationToken cancellationToken) =>
        !reader.IsWanted || Tell(
            "reader", await reader.WorksAsync(cancellationToken), "pdftotext reads the text of files",
            "pdftotext (poppler-utils) cannot be run, within limits (prlimit and setpriv of util-linux); files are found by name only");

    /// <summary>Nothing to say where it is switched off.</summary>
    private static async Task<bool> CheckPainterAsync(SvgPainter painter, CancellationToken cancellationToken) =>
        !painter.IsWanted || Tell(
            "pictures", await painter.WorksAsync(cancellationToken), "rsvg-convert draws the pictures of shared links",
            "rsvg-convert (librsvg2-bin) cannot be run, within limits (prlimit and setpriv of util-linux); shared links have no picture");

    /// <summary>Nothing to say where it is switched off.</summary>
    private static async Task<bool> CheckShrinkerAsync(PictureShrinker shrinker, CancellationToken cancellationToken) =>
        !shrinker.IsWanted || Tell(
            "uploads", await shrinker.WorksAsync(cancellationToken), "vipsthumbnail makes uploaded pictures fit for the site",
            "vipsthumbnail (libvips-tools) cannot be run, within limits (prlimit and setpriv of util-linux); pictures cannot be added to the site");

    /// <summary>Looks at what the outbox knows; whether a server takes letters is what <c>mail test</c> tries.</summary>
    private static async Task<bool> CheckMailAsync(IServiceProvider services, PortalDbContext db, CancellationToken cancellationToken)
    {
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var history = await services.GetRequiredService<MailConditions>().ReadHistoryAsync(cancellationToken);
        var condition = await services.GetRequiredService<MailConditions>().LookAsync(cancellationToken);
        var stuck = await db.OutgoingEmails.CountAsync(e => (e.State == EmailState.Waiting || e.State == EmailState.Sending) && e.Attempts > 0, cancellationToken);
        var way = $"{services.GetRequiredService<IMailTransport>().Name}{(mail.Transport == MailTransportKind.Smtp ? $" to {mail.Host}:{mail.Port}" : "")}";
        var why = condition.IsMisconfigured ? "; something in the settings is wrong, try the verb mail test" : "";
        return Tell("mail", history.Failed + stuck == 0, way, $"{way}; {history.Failed} letters given up, {stuck} waiting for another attempt{why}");
    }

    private static bool Tell(string what, bool isFine, string fine, string? fault = null)
    {
        Console.WriteLine($"{what,-9} {(isFine ? "ok   " : "FAULT")} {(isFine ? fine : fault)}");
        return isFine;
    }
}
