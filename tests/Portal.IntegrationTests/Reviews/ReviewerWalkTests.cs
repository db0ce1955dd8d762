using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Reviews;

/// <summary>Every address that holds an inquiry, asked by everybody about one that nobody but the owner may see.</summary>
public sealed class ReviewerWalkTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Who_was_asked_about_one_finds_no_other_anywhere()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        var (mine, other) = (await portal.ApplyAsync("mine@example.edu", SomePdf.Latin("mine@example.edu")), await portal.ApplyAsync("other@example.edu", SomePdf.Latin("other@example.edu")));
        await portal.AskReviewerAsync(owner, mine);
        var link = await owner.LinkAsync(mine, "Holder");
        (await reviewer.VisitAsync($"/reviews/{mine}")).Is(HttpStatusCode.OK);
        using var holder = portal.NewVisitor();
        (await holder.VisitAsync($"{link}/{mine}")).Is(HttpStatusCode.OK);
        var file = await portal.InDatabaseAsync(db => db.Attachments.Where(a => db.Inquiries.Any(i => i.Id == a.InquiryId && i.Reference == other)).Select(a => a.Id).SingleAsync());

        var (walked, seen) = (0, 0);
        foreach (var pattern in Patterns())
        {
            var path = pattern.Replace("{reference}", other, StringComparison.Ordinal).Replace("{token}", link.Split('/')[^1], StringComparison.Ordinal)
                .Replace("{id:guid}", $"{file}", StringComparison.Ordinal).Replace("{file:guid}", $"{file}", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal);
            foreach (var language in new[] { "", "/zh" })
            {
                foreach (var visitor in new[] { reviewer, holder })
                {
                    var answer = await visitor.VisitAsync(language + path);
                    Assert.True(answer.Status == HttpStatusCode.NotFound || answer.Path.Contains("/account/sign-in", StringComparison.Ordinal), $"{path} answered {(int)answer.Status}");
                    answer.DoesNotSay("other@example.edu").DoesNotSay("Ada Zhang");
                    Assert.True(visitor == holder || answer.Status == HttpStatusCode.NotFound, $"{path} answered a reviewer {(int)answer.Status} {answer.Path}");
                }

                // Without a token of a form nobody gets as far as to be refused who has a link alone.
                var posted = await reviewer.SendAsync(new(HttpMethod.Post, language + path));
                Assert.Equal(pattern.StartsWith("/review", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, posted.Status);
            }

            walked++;
            seen += await owner.SendAsync(new(HttpMethod.Get, path), answer => Task.FromResult(answer.StatusCode)) == HttpStatusCode.OK ? 1 : 0;
        }

        // The owner does see most of them, so that they are there at all.
        Assert.True(walked > 15 && seen > 7, $"{walked} {seen}");
        foreach (var (visitor, root) in new[] { (reviewer, "/reviews"), (holder, link) })
        {
            var form = await visitor.VisitAsync($"{root}/{mine}");
            form.One(Reviewing.RateForm).SetAttribute("action", $"{root}/{other}");
            (await visitor.SubmitAsync(form, form.Rating("5"), Reviewing.RateForm)).Is(HttpStatusCode.NotFound);
        }

        (await reviewer.VisitAsync("/reviews")).Says(mine).DoesNotSay(other);
        (await reviewer.VisitAsync("/inbox")).Is(HttpStatusCode.NotFound);
        Assert.False(await portal.InDatabaseAsync(db => db.Reviews.AnyAsync(r => r.GivenAt != null)));
    }

    private IEnumerable<string> Patterns() => portal.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not null || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(pattern => pattern.Contains("{reference}", StringComparison.Ordinal)).Distinct();
}
