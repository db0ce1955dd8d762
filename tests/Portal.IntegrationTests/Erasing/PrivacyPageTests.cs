using System.Net;
using Portal.Features.Contact;
using Portal.Features.Shared;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Erasing;

/// <summary>The privacy page says what the settings really are, and no wording that anybody agreed to is lost.</summary>
public sealed class PrivacyPageTests(PostgresServer postgres)
{
    [Fact]
    public async Task It_says_the_periods_in_force_in_both_languages()
    {
        await using var portal = new IntakePortal(postgres)
        {
            Settings = { ["Retention:Declined"] = "7", ["Retention:Withdrawn"] = "1", ["Retention:Backups"] = "45", ["Retention:UnmatchedMail"] = "5" },
        };
        await portal.InitializeAsync();
        var page = (await portal.VisitAsync("/privacy")).Is(HttpStatusCode.OK);
        Assert.EndsWith("7 months", page.One("#kept-declined").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("one month", page.One("#kept-withdrawn").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("24 months", page.One("#kept-accepted").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("5 months", page.One("#kept-mail").TextContent, StringComparison.Ordinal);
        Assert.Contains("45 days", page.One("#backups").TextContent, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", page.One("#letters").TextContent, StringComparison.Ordinal);
        Assert.Contains("kept for 12 months", page.One("#who").TextContent, StringComparison.Ordinal);

        var chinese = (await portal.VisitAsync("/zh/privacy")).Is(HttpStatusCode.OK);
        Assert.EndsWith("7 个月", chinese.One("#kept-declined").TextContent, StringComparison.Ordinal);
        Assert.Contains("45 天", chinese.One("#backups").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wording_of_a_version_can_be_read_again()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        foreach (var (language, prefix) in new[] { (Language.English, ""), (Language.Chinese, "/zh") })
        {
            var page = await portal.VisitAsync($"{prefix}/privacy/consent/{ConsentWordings.Current}");
            using var _ = language.Speak();
            Assert.Equal(AnswerTexts.Consent, page.Is(HttpStatusCode.OK).One("#wording").TextContent);
        }

        (await portal.VisitAsync("/privacy/consent/2001-01")).Is(HttpStatusCode.NotFound);
        (await portal.VisitAsync("/privacy")).One($"a[href='/privacy/consent/{ConsentWordings.Current}']");
    }

    /// <summary>Whoever changes what the forms ask for makes a new version of it, and keeps the old one.</summary>
    [Fact]
    public void The_forms_name_the_version_whose_wording_they_show()
    {
        Assert.Equal(ConsentWordings.Current, InquiryInput.ConsentVersion);
        foreach (var language in Languages.All)
        {
            using var _ = language.Speak();
            Assert.Equal(AnswerTexts.Consent, ConsentWordings.Of(InquiryInput.ConsentVersion));
        }
    }
}
