using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

public sealed class SendingTwiceTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task The_same_form_again_is_the_same_inquiry()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var first = (await visitor.CompleteAsync(form, Answers.Intern("again@example.edu"))).Is(HttpStatusCode.OK);
        var second = (await visitor.CompleteAsync(form, Answers.Intern("again@example.edu"))).Is(HttpStatusCode.OK);

        Assert.Equal(first.Path, second.Path);
        Assert.Equal((1, 2), await CountAsync("again@example.edu"));
    }

    [Fact]
    public async Task Ten_at_once_are_one_inquiry_with_one_receipt()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.CompleteAsync(form, Answers.Intern("ten@example.edu"))));

        Assert.All(pages, page => page.Is(HttpStatusCode.OK));
        Assert.Single(pages.Select(page => page.Path).Distinct());
        Assert.Equal((1, 2), await CountAsync("ten@example.edu"));
    }

    [Fact]
    public async Task The_same_form_with_a_mended_address_is_another_inquiry()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var mistyped = await visitor.CompleteAsync(form, Answers.Intern("mistyped@example.edu"));
        var mended = await visitor.CompleteAsync(form, Answers.Intern("mended@example.edu"));

        Assert.NotEqual(mistyped.Path, mended.Path);
        Assert.Equal((1, 2), await CountAsync("mended@example.edu"));
    }

    [Fact]
    public async Task A_stranger_who_knows_a_form_key_does_not_get_to_the_receipt()
    {
        using var sender = portal.NewVisitor();
        var form = await sender.VisitAsync(Answers.InternForm);
        var receipt = await sender.CompleteAsync(form, Answers.Intern("victim@example.edu"));

        using var stranger = portal.NewVisitor();
        var other = await stranger.VisitAsync(Answers.InternForm);
        var answers = Answers.Intern("stranger@example.edu").With("Input.FormKey", form.Answer("Input.FormKey"));
        Assert.NotEqual(receipt.Path, (await stranger.CompleteAsync(other, answers)).Is(HttpStatusCode.OK).Path);
    }

    private Task<(int Inquiries, int Letters)> CountAsync(string email) => portal.InDatabaseAsync(async db => (
        await db.Inquiries.CountAsync(i => i.Sender.Email == email),
        await db.OutgoingEmails.CountAsync(e => e.ToAddress == email || e.ReplyToAddress == email)));
}
