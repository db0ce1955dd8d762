using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Data;

/// <summary>The whole portal at work with the role that only serves: a start on an empty database, a form, letters, an answer.</summary>
public sealed class LeastRightsTests(LeastRightsTests.PortalWithTwoRoles portal) : IClassFixture<LeastRightsTests.PortalWithTwoRoles>
{
    [Fact]
    public async Task From_a_form_to_the_answer()
    {
        var role = await portal.InDatabaseAsync(db => db.Database.SqlQuery<string>($"select current_user::text as \"Value\"").SingleAsync());
        Assert.NotEqual(await portal.OwnerNameAsync(), role);

        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern("least@example.edu"), new() { ["Input.Cv"] = new("cv.pdf", Pdfs.Small) })).Is(HttpStatusCode.OK);
        var reference = receipt.One("#reference").TextContent;
        await portal.NextToAsync("least@example.edu");

        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "Yes, gladly.");
        portal.Clock.Now += TimeSpan.FromSeconds(31);
        await portal.SendDueAsync();
        Assert.StartsWith("Yes, gladly.", (await portal.NextToAsync("least@example.edu")).Text, StringComparison.Ordinal);
        Assert.Equal(EmailState.Sent, (await portal.LetterAsync(reference, EmailKind.Reply)).State);
        (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK).Says("database: Healthy");
    }

    public sealed class PortalWithTwoRoles(PostgresServer postgres) : PortalServer(postgres)
    {
        private string owner = "";

        public override async ValueTask InitializeAsync()
        {
            owner = await Postgres.CreateEmptyDatabaseAsync();
            Settings["ConnectionStrings:Migration"] = owner;
            Settings["ConnectionStrings:Portal"] = await Postgres.ForRunTimeRoleAsync(owner);
            await base.InitializeAsync();
        }

        public async Task<string> OwnerNameAsync()
        {
            await using var connection = new Npgsql.NpgsqlConnection(owner);
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand("select current_user::text", connection);
            return (string)(await command.ExecuteScalarAsync())!;
        }
    }
}
