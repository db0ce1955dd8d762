using System.Net;
using Portal.IntegrationTests.Closing;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using static Portal.IntegrationTests.Acts.ActsDesk;

namespace Portal.IntegrationTests.Acts;

/// <summary>One template for a whole view: a letter each, looked through, sent and taken back together.</summary>
public sealed class ManyLettersAtOnceTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Of_143_that_match_142_get_a_draft_of_their_own_and_one_is_explained()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var template = await owner.VisitAsync("/inbox/templates/need-more");
        (await owner.SubmitAsync(template, new() { ["Input.BodyEn"] = "Hello {{name}}, could you begin on {{start}}?", ["Input.BodyZh"] = "{{name}}，您好！能否在 {{start}} 开始？" }, "form:has([name='Input.BodyEn'])")).Is(HttpStatusCode.OK);
        var people = Enumerable.Range(1, 142).Select(n => new Person($"n{n}@many.example", n % 2 == 0 ? Language.Chinese : Language.English)).Append(new("lab@many.example", Proposes: true, Name: "Grace Lab")).ToArray();
        var references = await portal.WaitAsync(Topic, people);

        var page = await owner.BulkAsync("from:@many.example", "Template", new() { ["Input.Template"] = "need-more" });
        page.Is(HttpStatusCode.UnprocessableEntity).Says("It is 143 now");
        Assert.Empty(await portal.DraftsAsync([.. references]));
        page = await owner.SubmitAsync(page, new() { ["Input.Template"] = "need-more", ["Input.Number"] = "143" }, Bulk);
        var result = await owner.WhenOverAsync(portal, page);
        Assert.Equal(("142", "1"), (result.One("#done").TextContent, result.One("#skipped").TextContent));
        Assert.Contains("Grace Lab", result.One(".act-left").TextContent, StringComparison.Ordinal);
        Assert.Contains("something left to fill in. {{start}}", result.One(".act-left .stale").TextContent, StringComparison.Ordinal);
        var drafts = await portal.DraftsAsync([.. references]);
        Assert.Equal((142, 142), (drafts.Count, drafts.Select(draft => draft.ToAddress).Distinct().Count()));
        Assert.Equal(71, drafts.Count(draft => draft.TextBody.StartsWith("Ada Zhang，您好！能否在 2027 年 3 月 1 日 开始？", StringComparison.Ordinal)));

        // All are looked through and sent together; the number has to be typed again.
        var review = (await owner.VisitAsync("/inbox/outbox/review")).Says("142 letters.");
        (await owner.SubmitAsync(review, [], Send)).Is(HttpStatusCode.UnprocessableEntity).Says("142 can leave now");
        result = (await owner.SubmitAsync(review, new() { ["typed"] = "142" }, Send)).Is(HttpStatusCode.OK);
        Assert.Equal("142", result.One("#done").TextContent);
        Assert.Equal(142, (await portal.RepliesAsync(Topic)).Count(letter => letter.State == EmailState.Waiting));
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(references[0])).ToldState);

        // And taken back together, as drafts.
        (await owner.SubmitAsync(result, [], Undo)).Says("Undone for 142 inquiries.");
        Assert.Equal(142, (await portal.DraftsAsync([.. references])).Count);
        (await owner.VisitAsync("/inbox/outbox/review")).Says("Each is complete");
    }
}
