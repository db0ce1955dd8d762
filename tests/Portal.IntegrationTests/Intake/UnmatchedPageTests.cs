using System.Net;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Intake;

/// <summary>The owner places what could not be placed by itself.</summary>
public sealed class UnmatchedPageTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    private const string List = "/inbox/unmatched";

    [Theory]
    [InlineData("", "Unmatched mail", "Answers no letter of ours", "Automatic reply", "The mailbox was last read")]
    [InlineData("/zh", "未归属的邮件", "没有回复我们的任何一封信", "自动回复", "上次读取邮箱")]
    public async Task The_list_says_what_came_from_whom_and_why_it_waits(string language, string title, string reason, string kind, string status)
    {
        var mail = portal.Mail($"listed{language.Length}@example.net", "<script>alert(1)</script>", "<b>Subject</b>");
        await portal.ReceiveAsync(mail with { Email = mail.Email with { Kind = IncomingKind.AutomaticReply } });
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync(language + List)).Is(HttpStatusCode.OK).Says(title).Says(reason).Says(kind).Says(status);
        page.Says("<b>Subject</b>").Says("<script>alert(1)</script>").Says($"listed{language.Length}@example.net");
        (await portal.VisitAsync(List)).DoesNotSay("example.net");
    }

    [Fact]
    public async Task Linked_by_hand_it_becomes_part_of_the_inquiry_with_its_files()
    {
        var inquiry = await portal.ApplyAsync("advisor-of@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.WaitingSender, null, null, new(Guid.NewGuid(), "Olga"), portal.Clock.Now));
        var pdf = Pdfs.OfSize(2000);
        var kept = await portal.ReceiveAsync(portal.Mail("advisor@example.edu", "My letter for Ada.") with { Files = [new("letter.pdf", pdf.Length, () => new MemoryStream(pdf))] });
        using var owner = await portal.SignInAsOwnerAsync();

        var refused = (await LinkAsync(owner, kept, "not a reference")).Is(HttpStatusCode.UnprocessableEntity).Says("This is not a reference");
        Assert.Equal("not a reference", refused.One($"#reference-{kept.Id:N}").GetAttribute("value"));
        Assert.NotNull(refused.One($"#error-summary a[href='#reference-{kept.Id:N}']"));
        (await LinkAsync(owner, kept, "INT-2222-2222")).Is(HttpStatusCode.UnprocessableEntity).Says("There is no inquiry");
        (await LinkAsync(owner, kept, $" {inquiry.Reference.ToLowerInvariant()} ")).Is(HttpStatusCode.OK).Says($"Linked to {inquiry.Reference}");

        var after = await portal.ReadAsync(inquiry.Reference);
        Assert.Equal((InquiryState.InReview, "My letter for Ada."), (after.State, after.Messages[^1].Body));
        Assert.Equal(("letter.pdf", 2000L), (Assert.Single(after.Attachments).Name, after.Attachments[0].Size));
        (await owner.VisitAsync($"/inbox/{inquiry.Reference}")).Says("advisor@example.edu").Says("letter.pdf");
        Assert.Empty(await portal.LettersAsync(inquiry, EmailKind.Answered));
        Assert.Equal("Olga Owner", after.Events.Single(e => e.Kind == InquiryEventKind.SenderWrote).ActorName);
    }

    [Theory]
    [InlineData(IncomingKind.TooLarge, false)]
    [InlineData(IncomingKind.Unreadable, false)]
    [InlineData(IncomingKind.AutomaticReply, true)]
    [InlineData(IncomingKind.Bounce, true)]
    [InlineData(IncomingKind.Report, true)]
    public async Task Linked_by_hand_only_what_a_machine_wrote_is_a_machines(IncomingKind kind, bool isAutomatic)
    {
        var inquiry = await portal.ApplyAsync($"{kind}@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.WaitingSender, null, null, new(Guid.NewGuid(), "Olga"), portal.Clock.Now));
        var mail = portal.Mail($"{kind}@example.edu");
        var kept = await portal.ReceiveAsync(mail with { Email = mail.Email with { Kind = kind } });
        using var owner = await portal.SignInAsOwnerAsync();
        await LinkAsync(owner, kept, inquiry.Reference);
        var after = await portal.ReadAsync(inquiry.Reference);
        Assert.Equal((isAutomatic, isAutomatic ? InquiryEventKind.MailJoined : InquiryEventKind.SenderWrote), (after.Messages[^1].IsAutomatic, after.Events.First(e => e.Kind is InquiryEventKind.MailJoined or InquiryEventKind.SenderWrote).Kind));
        Assert.Equal(isAutomatic ? InquiryState.WaitingSender : InquiryState.InReview, after.State);
    }

    [Fact]
    public async Task The_owners_own_mail_becomes_a_note()
    {
        var inquiry = await portal.ApplyAsync("noted@example.edu");
        var kept = await portal.ReceiveAsync(portal.Mail("owner@portal.test", "Spoke with the advisor.") with { Recipients = [await portal.AddressOfAsync(inquiry)] });
        using var owner = await portal.SignInAsOwnerAsync();
        await LinkAsync(owner, kept, inquiry.Reference);
        var last = (await portal.ReadAsync(inquiry.Reference)).Messages[^1];
        Assert.Equal((MessageKind.Note, "Olga Owner", "Spoke with the advisor."), (last.Kind, last.AuthorName, last.Body));
    }

    [Fact]
    public async Task Set_aside_it_is_kept_out_of_sight_and_can_be_brought_back()
    {
        var kept = await portal.ReceiveAsync(portal.Mail("newsletter@example.net"));
        using var owner = await portal.SignInAsOwnerAsync();
        var list = await owner.VisitAsync(List);
        (await MoveAsync(owner, list, kept)).Is(HttpStatusCode.OK).Says("Set aside.").DoesNotSay("newsletter@example.net");

        // An old page must not undo what somebody decided meanwhile.
        (await MoveAsync(owner, list, kept)).Says("already decided");
        var aside = (await owner.VisitAsync(List + "?set-aside=true")).Says("newsletter@example.net");
        (await MoveAsync(owner, aside, kept)).Says("Brought back.");
        (await owner.VisitAsync(List)).Says("newsletter@example.net");
    }

    [Fact]
    public async Task The_original_is_there_byte_for_byte_and_runs_nothing()
    {
        var mail = portal.Mail("original@example.net");
        var kept = await portal.ReceiveAsync(mail);
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(List)).One($"a[href='{List}/{kept.Id}/original']");
        var (bytes, type, policy) = await owner.SendAsync(new(HttpMethod.Get, $"{List}/{kept.Id}/original"), async answer =>
            (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition!.DispositionType, string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"))));
        using var expected = new MemoryStream();
        await mail.Original!().CopyToAsync(expected);
        Assert.Equal(expected.ToArray(), bytes);
        Assert.Equal("attachment", type);
        Assert.StartsWith("sandbox", policy, StringComparison.Ordinal);
        (await owner.VisitAsync($"{List}/{Guid.NewGuid()}/original")).Is(HttpStatusCode.NotFound);
        (await portal.VisitAsync($"{List}/{kept.Id}/original")).DoesNotSay("original@example.net");
    }

    private static Task<Page> MoveAsync(Visitor owner, Page page, IncomingEmail mail) => owner.SubmitAsync(page, [], $"form:has(button[value='{mail.Id}'])");

    private static async Task<Page> LinkAsync(Visitor owner, IncomingEmail mail, string reference) =>
        await owner.SubmitAsync(await owner.VisitAsync(List), new() { ["reference"] = reference }, $"form:has(#reference-{mail.Id:N})");
}
