using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Loads.LoadDesk;

namespace Portal.IntegrationTests.Loads;

/// <summary>Readers see whether there is room for another collaboration, only where the owner wants it, and never how many hours.</summary>
public sealed class RoomTests(PostgresServer postgres)
{
    [Fact]
    public async Task Without_a_budget_or_a_wish_to_show_it_readers_see_nothing()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await portal.KeepAsync(Accepted(portal.Clock.Now, 20, 25, "2026-11", "2027-03"));
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var (hours, isShown) in new[] { ("25", false), ("", true) })
        {
            await owner.SetTermsAsync(hours, isShown);
            Assert.Empty((await portal.VisitAsync("/contact")).All("#room"));
            Assert.Empty((await portal.VisitAsync(Answers.CollaborationForm)).All("#room"));
        }

        // What is changed there shows at once.
        await owner.SetTermsAsync("25", isShown: true);
        Assert.Equal("Collaborations: full until April 2027", (await portal.VisitAsync("/contact")).One("#room").TextContent.Trim());
        Assert.Empty((await portal.VisitAsync(Answers.QuestionForm)).All("#room"));
        await owner.SetTermsAsync("25", isShown: false);
        Assert.Empty((await portal.VisitAsync("/contact")).All("#room"));
    }

    [Theory]
    [InlineData(18, "2027-03", "Collaborations: open", "合作：可以接洽")]
    [InlineData(19, "2027-03", "Collaborations: few places", "合作：名额不多")]
    [InlineData(25, "2027-03", "Collaborations: full until April 2027", "合作：名额已满，2027 年 4 月起再接洽")]
    [InlineData(25, "2027-09", "Collaborations: full until October 2027", "合作：名额已满，2027 年 10 月起再接洽")]
    [InlineData(25, "2026-11", "Collaborations: open", "合作：可以接洽")]
    [InlineData(25, "2027-11", "Collaborations: full for the coming year", "合作：未来一年名额已满")]
    public async Task The_card_and_the_form_say_it_in_both_languages(int hours, string last, string english, string chinese)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await portal.KeepAsync(Accepted(portal.Clock.Now, 0, hours, "2026-11", last), Proposal(portal.Clock.Now));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SetTermsAsync("25", isShown: true);
        foreach (var page in new[] { "/contact", Answers.CollaborationForm })
        {
            Assert.Equal(english, (await portal.VisitAsync(page)).One("#room").TextContent.Trim());
            Assert.Equal(chinese, (await portal.VisitAsync("/zh" + page)).One("#room").TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_collaboration_that_is_accepted_shows_in_the_form_at_once_and_on_the_card_the_next_morning()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await portal.HearsAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.ChangeAsync(() => owner.SetTermsAsync("25", isShown: true));
        Assert.Equal("Collaborations: open", await CardAsync());
        await portal.KeepAsync(Accepted(portal.Clock.Now, 25, 25, "2026-11", "2026-12"));
        Assert.Equal("Collaborations: full until January 2027", (await portal.VisitAsync(Answers.CollaborationForm)).One("#room").TextContent.Trim());
        Assert.Equal("Collaborations: open", await CardAsync());
        portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("Collaborations: full until January 2027", await CardAsync());

        async Task<string> CardAsync() => (await portal.VisitAsync("/contact")).One("#room").TextContent.Trim();
    }
}
