using System.Net;
using Npgsql;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class FullDiskTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_form_with_files_arrives_where_the_temporary_folder_is_full()
    {
        await using var portal = new RunningPortal(await postgres.CreateFilledDatabaseAsync(), new() { ["Limits:MinimumFillSeconds"] = "0" });
        var address = await portal.AddressAsync();
        var draining = portal.DrainAsync();
        await portal.LimitFilesAsync(bytes: 1_000);

        using var visitor = new Visitor(address, followsRedirects: true);
        var answers = Answers.Intern("no-room@example.edu").With("Input.CvLink", "");
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = await visitor.CompleteAsync(form, answers, new() { ["Input.Cv"] = new("cv.pdf", Pdfs.OfSize(3_000_000)) });
        receipt.Is(HttpStatusCode.OK).Says("cv.pdf").One("#reference");

        portal.Kill();
        await draining;
    }

    [Fact]
    public async Task The_doctor_and_the_answer_for_machines_tell_of_a_folder_without_room()
    {
        // No user, root among them, can write there, and its disk has no room.
        const string NoRoom = "/proc/1";
        await using var portal = new PortalServer(postgres);
        portal.Settings["Data:Directory"] = NoRoom;
        await portal.InitializeAsync();
        Assert.Contains("disk: Degraded", (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);

        Assert.Contains($"disk      FAULT Nothing can be written into {NoRoom}", await Doctor.AskAsync(portal.ConnectionString, ("Data:Directory", NoRoom)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_tells_of_a_database_without_room_and_leaves_nothing_in_it()
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        Assert.Contains("room      ok", await Doctor.AskAsync(database), StringComparison.Ordinal);

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("select count(*) from outgoing_emails", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync());
        await using var fill = new NpgsqlCommand(
            "create function no_room() returns trigger language plpgsql as 'begin raise exception ''full'' using errcode = ''53100''; end'; create trigger no_room before insert on outgoing_emails for each row execute function no_room()", connection);
        await fill.ExecuteNonQueryAsync();
        Assert.Contains("room      FAULT The database has no room left on its disk", await Doctor.AskAsync(database), StringComparison.Ordinal);
    }
}
