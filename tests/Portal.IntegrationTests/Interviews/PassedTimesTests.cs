using System.Net;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Interviews.TalksDesk;

namespace Portal.IntegrationTests.Interviews;

/// <summary>On a clock of its own, because it runs far ahead; and in a zone whose clocks are put on.</summary>
public sealed class PassedTimesTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public async ValueTask InitializeAsync()
    {
        portal.Settings["Site:TimeZone"] = "Europe/Zurich";
        await portal.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_passed_time_is_not_chosen_and_when_all_have_passed_it_is_said()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "passed@example.edu");
        using var sender = portal.NewVisitor();
        var early = await sender.VisitAsync(receipt.Path);
        portal.Clock.Now = new(2026, 12, 3, 13, 30, 0, TimeSpan.Zero);
        var page = await sender.VisitAsync(receipt.Path);
        Assert.Equal([true, false], page.All($"{ChooseForm} input[type=radio]").Select(radio => radio.HasAttribute("disabled")));
        (await sender.SubmitAsync(early, new() { ["Choice.Start"] = "2026-12-03T13:00:00Z" }, ChooseForm)).Is(HttpStatusCode.UnprocessableEntity).Says("This time has passed meanwhile");

        portal.Clock.Now = new(2026, 12, 4, 13, 0, 0, TimeSpan.Zero);
        var over = (await sender.VisitAsync(receipt.Path)).Says("All times that we proposed have passed");
        Assert.Empty(over.All(ChooseForm));
        Assert.Single(over.All("#interview a[href='#more']"));
        using var later = await portal.SignInAsOwnerAsync();
        (await later.VisitAsync($"/inbox/{reference}")).Says("All times have passed without a choice");
        Assert.Null(Assert.Single(await portal.InterviewsAsync(reference)).ChosenStart);
    }

    [Fact]
    public async Task What_was_agreed_is_told_afterwards_as_it_was()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (_, receipt) = await portal.ProposedAsync(owner, "was@example.edu");
        await portal.ChooseAsync(receipt, "2026-12-03T13:00:00Z");
        portal.Clock.Now = new(2026, 12, 3, 13, 45, 0, TimeSpan.Zero);
        var page = (await portal.VisitAsync(receipt.Path)).Says("Our conversation was on Thursday 3 December 2026, 14:00–14:45 (UTC+1)");
        Assert.Empty(page.All(OffForm));
        Assert.Equal("CONFIRMED", (await portal.VisitAsync($"{receipt.Path}/interview.ics")).Properties()["STATUS"]);
    }

    [Theory]
    [InlineData("", "clocks in Europe/Zurich are put on then")]
    [InlineData("/zh", "Europe/Zurich 当时拨快时钟")]
    public async Task A_time_that_clocks_leave_out_is_no_time(string language, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, _) = await portal.ProposedAsync(owner, "gap@example.edu");
        var page = (await owner.SubmitAsync(await owner.VisitAsync($"{language}/inbox/{reference}/interview"), Proposal(("2027-03-28", "02:30"), ("2027-03-28", "03:30")), ProposeForm))
            .Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.One("#Input_Times_0__Time-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("#Input_Times_1__Time-error"));
        Assert.Equal("02:30", page.One("[name='Input.Times[0].Time']").GetAttribute("value"));

        // The hour that comes twice is the first one, and the letter says which.
        await owner.ProposeAsync(reference, Proposal(("2027-10-31", "02:30")));
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero), Assert.Single((await portal.InterviewsAsync(reference))[^1].Starts));
    }
}
