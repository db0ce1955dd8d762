using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Erasing;

/// <summary>The owner erases: sees first what goes, types the reference, and shows to be the owner.</summary>
public sealed class ErasePageTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    [Theory]
    [InlineData("", "What goes", "0 files, 1 messages and notes, 2 letters, 0 mails")]
    [InlineData("/zh", "将被删除的内容", "文件 0 个，消息与备注 1 条，信件 2 封，收到的邮件 0 封")]
    public async Task What_would_go_is_shown_and_nothing_goes_without_the_reference(string language, string heading, string counts)
    {
        var inquiry = await portal.ApplyAsync($"{Guid.NewGuid():N}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{language}/inbox/{inquiry.Reference}/erase")).Is(HttpStatusCode.OK).Says(heading).Says(counts);
        foreach (var wrong in new[] { "", "INT-2222-2222", inquiry.Reference[..^1] })
        {
            var refused = (await owner.SubmitAsync(page, new() { ["Input.Confirm"] = wrong })).Is(HttpStatusCode.UnprocessableEntity);
            Assert.NotEmpty(refused.ErrorAt("Input.Confirm"));
        }

        Assert.True(await IsThereAsync(inquiry));
        (await owner.SubmitAsync(page, new() { ["Input.Confirm"] = $" {inquiry.Reference.ToLowerInvariant()} " })).Is(HttpStatusCode.OK).Says(inquiry.Reference);
        Assert.False(await IsThereAsync(inquiry));
        (await owner.VisitAsync($"/inbox/{inquiry.Reference}/erase")).Is(HttpStatusCode.NotFound);

        // Old links to it say what became of it.
        var left = (await owner.VisitAsync($"{language}/inbox/{inquiry.Reference}")).Is(HttpStatusCode.OK).DoesNotSay(inquiry.Sender.FullName);
        Assert.EndsWith($"/inbox/{inquiry.Reference}/erased", left.Path, StringComparison.Ordinal);
        Assert.NotEmpty(left.All(".history li"));
        (await owner.VisitAsync("/inbox/INT-2222-2222")).Is(HttpStatusCode.NotFound);
        var record = await portal.InDatabaseAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.Erased && e.Subject == inquiry.Reference));
        Assert.Equal("Olga Owner", record.ActorName);
        (await owner.VisitAsync("/account/audit")).Says(inquiry.Reference).Says("Inquiry erased");
    }

    [Fact]
    public async Task Others_of_the_same_address_are_ticked_and_may_stay()
    {
        var (first, second) = (await portal.ApplyAsync("ticks@example.edu"), await portal.ApplyAgainAsync("ticks@example.edu"));
        var third = await ApplyAsync("ticks@example.edu", "Once more.");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{first.Reference}/erase")).Is(HttpStatusCode.OK);
        Assert.Equal([third.Reference, second.Reference], page.All("input[name='other'][checked]").Select(box => box.GetAttribute("value")!));

        // Somebody else's cannot be put on the form.
        var stranger = SomeInquiry.New(portal.Clock.Now);
        await portal.KeepAsync(stranger);
        var token = page.One("main form input[name='__RequestVerificationToken']").GetAttribute("value")!;
        await owner.SubmitBodyAsync(page, FormFields.Encode([("__RequestVerificationToken", token), ("Input.Confirm", first.Reference), ("other", second.Reference), ("other", stranger.Reference)]), "main form");
        Assert.Equal((false, false, true, true), (await IsThereAsync(first), await IsThereAsync(second), await IsThereAsync(third), await IsThereAsync(stranger)));
    }

    [Fact]
    public async Task Of_the_same_name_they_are_shown_and_not_ticked()
    {
        var (first, other) = (await portal.ApplyAsync("one-address@example.edu"), await portal.ApplyAsync("another-address@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{first.Reference}/erase");
        Assert.Single(page.All($"input[value='{other.Reference}']"));
        Assert.Empty(page.All($"input[value='{other.Reference}'][checked]"));
    }

    [Theory]
    [InlineData("erase")]
    [InlineData("export")]
    public async Task Whoever_finds_the_session_open_is_asked_who_it_is(string act)
    {
        var inquiry = await portal.ApplyAsync($"{Guid.NewGuid():N}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{inquiry.Reference}/{act}");
        var before = portal.Clock.Now;
        portal.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.StartsWith("/account/confirm", (await owner.VisitAsync($"/inbox/{inquiry.Reference}/{act}")).Path, StringComparison.Ordinal);
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.StartsWith("/account/confirm", (await owner.SubmitAsync(page, new() { ["Input.Confirm"] = inquiry.Reference })).Path, StringComparison.Ordinal);
        portal.Clock.Now = before;
        Assert.True(await IsThereAsync(inquiry));
    }

    [Fact]
    public async Task The_page_of_the_inquiry_leads_there_and_says_until_when_it_is_kept()
    {
        var inquiry = await portal.ApplyAsync("leads@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{inquiry.Reference}");
        Assert.Equal($"{DateOnly.FromDateTime(inquiry.ReceivedAt.UtcDateTime).AddMonths(24):yyyy-MM-dd}", page.One("#kept-until").GetAttribute("datetime"));
        page.One($"a[href='/inbox/{inquiry.Reference}/erase']");
        page.One($"a[href='/inbox/{inquiry.Reference}/export']");
    }

    [Theory]
    [InlineData("", ErasureCause.Retention, "Removed as promised on 20 November 2026", "About")]
    [InlineData("", ErasureCause.Sender, "as you wished", "Intern application")]
    [InlineData("/zh", ErasureCause.Retention, "已按承诺于 2026 年 11 月 20 日删除", "实习申请")]
    [InlineData("/zh", ErasureCause.NotMe, "来信并非由您提交", "编号")]
    [InlineData("", ErasureCause.Owner, "Removed by us", "Reference")]
    public async Task The_private_page_says_so_and_is_no_error(string language, ErasureCause cause, string says, string also)
    {
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern($"{Guid.NewGuid():N}@example.edu"));
        var inquiry = await portal.ReadAsync(receipt.One("#reference").TextContent);
        await portal.EraseAsync(inquiry.Id, cause);

        var page = (await portal.VisitAsync(language + receipt.Path)).Is(HttpStatusCode.OK).Says(says).Says(also).DoesNotSay("Ada Zhang");
        Assert.Equal(inquiry.Reference, page.One("#reference").TextContent);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        page.One("meta[name='robots'][content*='noindex']");

        // Neither the reference nor a touched address does.
        (await portal.VisitAsync($"/inquiries/{inquiry.Reference}")).Is(HttpStatusCode.NotFound);
        (await portal.VisitAsync(receipt.Path[..^4] + "AAAA")).Is(HttpStatusCode.NotFound);
        await portal.InDatabaseAsync(db => db.ErasedInquiries.Where(e => e.Id == inquiry.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.TokenVersion, 2)));
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_was_closed_as_spam_stays_closed()
    {
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern("spammer@example.edu"));
        var inquiry = await portal.ReadAsync(receipt.One("#reference").TextContent);
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.Spam, null, null, new(Guid.NewGuid(), "Olga Owner"), portal.Clock.Now));
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
        await portal.EraseAsync(inquiry.Id, ErasureCause.Retention);
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
    }

    private Task<bool> IsThereAsync(Inquiry inquiry) => portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Id == inquiry.Id));

    private async Task<Inquiry> ApplyAsync(string email, string more)
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern(email);
        answers["Input.Message"] += more;
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), answers);
        return await portal.ReadAsync(receipt.One("#reference").TextContent);
    }
}
