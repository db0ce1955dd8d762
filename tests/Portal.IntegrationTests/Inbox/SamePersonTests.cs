using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>Who else wrote that, and who else has it open.</summary>
public sealed class SamePersonTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Others_of_the_same_person_are_on_top_the_newest_first()
    {
        var address = $"again-{Guid.NewGuid():N}@example.edu";
        var all = await EnterAsync(Enumerable.Range(0, 13).Select(_ => new Sender("Ada Zhang", "张爱达", address, "清华大学")));
        var moved = Assert.Single(await EnterAsync([new("张爱达", null, "new@example.org", "清华大学")]));
        var strangers = await EnterAsync([new("Ada Zhang", null, "elsewhere@example.org", "北京大学"), new("Bo Li", null, "bo@example.org", "清华大学"), new("Ada Zhang", null, "", null)]);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{all[0]}")).Is(HttpStatusCode.OK).Says("Also from this person").Says("and 3 more");
        Assert.Equal([moved, .. all.AsEnumerable().Reverse().Take(9)], page.All(".inquiry-earlier li a").Select(link => link.TextContent));
        Assert.Equal($"/inbox?q=from%3A{Uri.EscapeDataString(address)}", page.One(".inquiry-earlier p a").GetAttribute("href"));
        Assert.Equal(10, (await owner.VisitAsync($"/zh/inbox/{moved}")).Says("同一人的其他来信").Says("还有 3 封").All(".inquiry-earlier li").Count);
        foreach (var stranger in strangers)
        {
            Assert.Empty((await owner.VisitAsync($"/inbox/{stranger}")).All(".inquiry-earlier"));
        }

        // One click on a line is enough.
        (await owner.SubmitAsync(page, new() { ["Other"] = moved }, ".inquiry-earlier form")).Is(HttpStatusCode.OK).Says($"Linked with {moved}");
    }

    [Fact]
    public async Task Spam_of_the_same_address_is_not_shown()
    {
        var address = $"noise-{Guid.NewGuid():N}@example.edu";
        var two = await EnterAsync([new("Noise", null, address, null), new("Noise", null, address, null)]);
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == two[1]).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InquiryState.Spam)));
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Empty((await owner.VisitAsync($"/inbox/{two[0]}")).All(".inquiry-earlier"));
    }

    [Fact]
    public async Task Who_of_the_others_opened_it_last_is_shown_for_a_day()
    {
        var (reference, _) = await portal.ReceiveAsync("opened@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var version = await VersionAsync(reference);
        await owner.VisitAsync($"/inbox/{reference}");
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All(".inquiry-opened"));
        Assert.Equal(version, await VersionAsync(reference));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.InquiryOpenings.CountAsync(o => db.Inquiries.Any(i => i.Id == o.InquiryId && i.Reference == reference))));

        using var reviewer = await portal.SignInAsReviewerAsync();
        await portal.InDatabaseAsync(async db =>
        {
            var (id, account) = (await db.Inquiries.Where(i => i.Reference == reference).Select(i => i.Id).SingleAsync(), await db.Users.SingleAsync(u => u.Email == PortalServer.ReviewerEmail));
            db.InquiryOpenings.Add(new() { InquiryId = id, AccountId = account.Id, Name = "Rita Reviewer", OpenedAt = portal.Clock.Now });
            return await db.SaveChangesAsync();
        });
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Last opened by Rita Reviewer · just now");
        portal.Clock.Now += TimeSpan.FromSeconds(200);
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Last opened by Rita Reviewer · 3 min ago");
        (await owner.VisitAsync($"/zh/inbox/{reference}")).Says("最近打开：Rita Reviewer · 3 分钟前");
        portal.Clock.Now += TimeSpan.FromHours(5);
        using var later = await portal.SignInAsOwnerAsync();
        (await later.VisitAsync($"/inbox/{reference}")).Says("Last opened by Rita Reviewer · 5 h ago");
        portal.Clock.Now += TimeSpan.FromHours(19);
        using var nextDay = await portal.SignInAsOwnerAsync();
        Assert.Empty((await nextDay.VisitAsync($"/inbox/{reference}")).All(".inquiry-opened"));
    }

    /// <returns>The references, oldest first.</returns>
    private async Task<IReadOnlyList<string>> EnterAsync(IEnumerable<Sender> senders)
    {
        var inquiries = new List<Inquiry>();
        foreach (var sender in senders)
        {
            portal.Clock.Now += TimeSpan.FromSeconds(1);
            inquiries.Add(Inquiry.EnterByHand(new()
            {
                Key = Guid.NewGuid(),
                Kind = InquiryKind.Question,
                Origin = InquiryOrigin.Letter,
                Sender = sender,
                Language = Model.Text.Language.English,
                Message = "Hello",
                ReceivedAt = portal.Clock.Now,
            }, portal.Clock.Now.AddDays(10), mail: null, new(Guid.NewGuid(), "Olga"), portal.Clock.Now));
        }

        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.AddRange(inquiries);
            return db.SaveChangesAsync();
        });
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    }

    private Task<uint> VersionAsync(string reference) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => EF.Property<uint>(i, "Version")).SingleAsync());
}
