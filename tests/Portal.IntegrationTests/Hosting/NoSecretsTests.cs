using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>The portal is given secrets that a test can recognise, and then everything fails that uses them.</summary>
public sealed class NoSecretsTests(PostgresServer postgres)
{
    private const string MailPassword = "mail-pass-5f1c9e";
    private const string DatabasePassword = "database-pass-83ab07";

    private static readonly string[] Secrets =
        [MailPassword, DatabasePassword, PortalServer.OwnerPassword, "guess-77d1", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(MailPassword))];

    [Fact]
    public async Task Neither_the_log_nor_an_answer_has_one_when_everything_fails()
    {
        await using var portal = new GatedPortal(postgres);
        portal.Settings["Mail:UserName"] = "portal";
        portal.Settings["Mail:Password"] = MailPassword;
        portal.Settings["Mail:Security"] = "StartTls";
        portal.Post.Account = ("portal", "another password");
        portal.Post.Certificate = TestCertificates.Trusted;
        await portal.InitializeAsync();

        using var owner = await portal.SignInAsOwnerAsync();
        using var visitor = portal.NewVisitor();
        var page = await visitor.VisitAsync("/account/sign-in");
        (await visitor.SubmitAsync(page, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = "guess-77d1" }, "form.form")).DoesNotSay("guess-77d1");
        (await visitor.CompleteAsync(await visitor.VisitAsync("/contact/question"), Answers.Question("secrets@example.org"))).Is(HttpStatusCode.OK);
        await portal.WaitForLogAsync("Portal.Mail");
        var tried = await owner.SubmitAsync(await owner.VisitAsync("/inbox/mail"), []);
        HasNoSecret(tried.Body);

        await portal.Gate.ShutAsync();
        foreach (var path in new[] { "/healthz/ready", "/healthz/live", "/", "/inbox", "/contact/question" })
        {
            HasNoSecret((await owner.VisitAsync(path)).Body);
        }

        HasNoSecret((await owner.SubmitAsync(page, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = "guess-77d1" }, "form.form")).Body);
        Assert.Contains(portal.Log, line => line.Contains("Npgsql", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
        Assert.All(portal.Log, HasNoSecret);
    }

    [Theory]
    [InlineData("serve", "Mail__Transport", "Pigeon")]
    [InlineData("check", "Mail__Port", "many")]
    [InlineData("serve", "ConnectionStrings__Portal", "Host=127.0.0.1;Port=1;Username=portal;Password=" + DatabasePassword + ";Colour=blue")]
    [InlineData("serve", "ConnectionStrings__Portal", "Host=127.0.0.1;Port=1;Username=portal;Password=" + DatabasePassword)]
    [InlineData("check", "ConnectionStrings__Portal", "Host=127.0.0.1;Port=1;Username=portal;Password=" + DatabasePassword)]
    [InlineData("migrate", "ConnectionStrings__Portal", DatabasePassword)]
    [InlineData("migrate", "Limits__UploadBytes", "ten")]
    public async Task Nor_has_what_the_program_says_when_it_cannot_start(string verb, string key, string value)
    {
        using var portal = new PortalProcess("Host=127.0.0.1;Port=1;Username=portal;Database=portal;Password=" + DatabasePassword);
        portal.Environment["Mail__UserName"] = "portal";
        portal.Environment["Mail__Password"] = MailPassword;
        portal.Environment[key] = value;
        var stopped = await portal.RunAsync(verb);
        Assert.InRange(stopped.ExitCode, 1, 3);
        Assert.NotEqual("", stopped.Error);
        HasNoSecret(stopped.Output + stopped.Error);
    }

    [Fact]
    public async Task Nor_has_what_the_doctor_says()
    {
        using var portal = new PortalProcess(await postgres.CreateDatabaseAsync() + ";Password=" + DatabasePassword);
        portal.Environment["Mail__Transport"] = "Smtp";
        portal.Environment["Mail__Host"] = "127.0.0.1";
        portal.Environment["Mail__Port"] = "1";
        portal.Environment["Mail__From"] = portal.Environment["Mail__ForwardTo"] = "portal@portal.test";
        portal.Environment["Mail__UserName"] = "portal";
        portal.Environment["Mail__Password"] = MailPassword;
        (await portal.RunAsync("migrate")).Ends(0);
        foreach (var verb in new[] { "check", "mail test --to owner@portal.test" })
        {
            var said = await portal.RunAsync(verb.Split(' '));
            Assert.NotEqual("", said.Output);
            HasNoSecret(said.Output + said.Error);
        }
    }

    private static void HasNoSecret(string text) =>
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
}
